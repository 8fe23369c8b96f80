import { backpack } from './illustration.backpack.ts';
import { belt, bucket, crossbody } from './illustration.slung.ts';
import { clutch, micro, topHandle, tote } from './illustration.handheld.ts';
import { fittingsOf } from './illustration.hardware.ts';
import type { Fittings } from './illustration.hardware.ts';
import type { Paint } from './illustration.palette.ts';
import type { Random } from './illustration.random.ts';
import type { Silhouette } from './illustration.recipe.ts';

/** One bag, drawn 400 wide of centre in a space of 800 × 1000 and standing on y = 800. */
export interface BagShape {
  /** Drawn first: straps, handles and the inside. */
  behind: string;
  /** Path data of the body; patterns are cut to it. */
  body: string;
  /** Flaps and pockets, under the pattern. */
  panels: string;
  /** Seams, zips and metal, over the pattern. */
  details: string;
  /** The lower front, where flowers fall and fringes hang. */
  field: { x: number; y: number; width: number; height: number };
}

export interface Workshop {
  paint: Paint;
  fit: Fittings;
  random: Random;
  /** In use: the strap is drawn by the outfit, not lying behind the bag. */
  isWorn: boolean;
}

const CUTS: Record<Silhouette, (workshop: Workshop) => BagShape> = {
  backpack,
  micro,
  'top-handle': topHandle,
  tote,
  crossbody,
  bucket,
  belt,
  clutch,
};

export function cutBag(silhouette: Silhouette, paint: Paint, random: Random, isWorn: boolean): BagShape {
  return CUTS[silhouette]({ paint, fit: fittingsOf(paint), random, isWorn });
}
