import type { BagRecipe, Pattern, Silhouette } from './illustration.recipe.ts';

const NOUN: Record<Silhouette, { size: string; name: string }> = {
  backpack: { size: 'small', name: 'backpack' },
  micro: { size: 'tiny', name: 'micro-bag' },
  'top-handle': { size: 'small', name: 'top-handle bag' },
  tote: { size: 'small', name: 'tote' },
  crossbody: { size: 'small', name: 'crossbody bag' },
  bucket: { size: 'small', name: 'bucket bag' },
  belt: { size: 'small', name: 'belt bag' },
  clutch: { size: 'slim', name: 'clutch' },
};

const FINISH: Record<Pattern, string> = {
  plain: 'plain',
  stripe: 'striped',
  dots: 'dotted',
  quilt: 'quilted',
  floral: 'flowered',
  pebble: 'pebble-grained',
  'colour-block': 'colour-block',
  beaded: 'beaded',
  fringe: 'fringed',
  studs: 'studded',
};

/** "a small quilted backpack in plum with gold hardware" */
export function describeBag({ silhouette, pattern, lining, hardware }: BagRecipe): string {
  const { size, name } = NOUN[silhouette];
  return `a ${size} ${FINISH[pattern]} ${name} in ${lining} with ${hardware} hardware`;
}

export function altOf(first: BagRecipe, second?: BagRecipe, circumstance?: string): string {
  if (second) {
    return `Illustration: two bags side by side, on the left ${describeBag(first)}, on the right ${describeBag(second)}`;
  }
  return `Illustration: ${describeBag(first)}${circumstance ? `, ${circumstance}` : ''}`;
}
