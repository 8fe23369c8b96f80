import type { Shape } from './picture.limits.ts';

/** Where a picture may be used, and with that who may send and change it. */
export enum PicturePurpose {
  AVATAR = 'AVATAR',
  LIBRARY = 'LIBRARY',
  POST = 'POST',
}

/** By what right it is shown. */
export enum Licence {
  OWN = 'OWN',
  PERMISSION = 'PERMISSION',
  PRESS = 'PRESS',
  CC_BY = 'CC_BY',
  CC_BY_SA = 'CC_BY_SA',
  CC0 = 'CC0',
  PUBLIC_DOMAIN = 'PUBLIC_DOMAIN',
}

const MB = 1024 * 1024;

export const RULES: Record<PicturePurpose, { maxBytes: number; shape: Shape }> = {
  [PicturePurpose.AVATAR]: { maxBytes: 8 * MB, shape: 'square' },
  [PicturePurpose.LIBRARY]: { maxBytes: 24 * MB, shape: 'wide' },
  [PicturePurpose.POST]: { maxBytes: 16 * MB, shape: 'wide' },
};
