import { Trans } from '@lingui/react/macro';
import type { Licence } from '@swingtag/platform-web/gql';

export function LicenceName({ licence }: { licence: Licence }) {
  switch (licence) {
    case 'OWN':
      return <Trans>Our own picture</Trans>;
    case 'PERMISSION':
      return <Trans>With permission</Trans>;
    case 'PRESS':
      return <Trans>Press picture</Trans>;
    case 'CC_BY':
      return 'CC BY';
    case 'CC_BY_SA':
      return 'CC BY-SA';
    case 'CC0':
      return 'CC0';
    case 'PUBLIC_DOMAIN':
      return <Trans>Public domain</Trans>;
  }
}
