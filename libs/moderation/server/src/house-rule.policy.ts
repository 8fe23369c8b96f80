import { mayAdminister } from '@swingtag/accounts-server';

/** What members are held to is the admins' to word; moderators apply it. */
export const mayKeepHouseRules = mayAdminister;
