import { registerEnumType } from '@nestjs/graphql';

export enum CommentSort {
  NEWEST = 'NEWEST',
  OLDEST = 'OLDEST',
  BEST = 'BEST',
  CONTROVERSIAL = 'CONTROVERSIAL',
  BRIDGE = 'BRIDGE',
}

registerEnumType(CommentSort, {
  name: 'CommentSort',
  description:
    'BEST: most liked. CONTROVERSIAL: liked, and answered by others who do not stand on the same side, about equally. BRIDGE: liked by both camps. ' +
    'The last two tell of sides: while these are hidden from the viewer, they give BEST.',
});

export type Score = 'like_count' | 'controversy' | 'bridge';

/** A kept column with its index; by time the id alone. Of equals the newest comes first. */
export const SCORES: Record<CommentSort, Score | null> = {
  [CommentSort.NEWEST]: null,
  [CommentSort.OLDEST]: null,
  [CommentSort.BEST]: 'like_count',
  [CommentSort.CONTROVERSIAL]: 'controversy',
  [CommentSort.BRIDGE]: 'bridge',
};

/** As far as a viewer may know the sides. A camp has no order of controversy or bridge of its own; those who changed sides come by time. */
export function sortFor(wished: CommentSort, sees: { sides: boolean; hasPoll: boolean; camp: boolean; changed: boolean }): CommentSort {
  if (sees.changed) return wished === CommentSort.OLDEST ? wished : CommentSort.NEWEST;
  if (wished === CommentSort.BRIDGE) return sees.sides && !sees.camp ? wished : CommentSort.BEST;
  if (wished !== CommentSort.CONTROVERSIAL) return wished;
  return (sees.sides || !sees.hasPoll) && !sees.camp ? wished : CommentSort.BEST;
}
