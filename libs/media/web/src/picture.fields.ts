import type { Licence } from '@swingtag/platform-web/gql';

export const LICENCES: readonly Licence[] = ['OWN', 'PERMISSION', 'PRESS', 'CC_BY', 'CC_BY_SA', 'CC0', 'PUBLIC_DOMAIN'];
