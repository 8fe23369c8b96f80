import { MICRO_BAG_COMMENTS, NOTHING_ELSE_COMMENTS } from './comments.micro-bags.ts';
import { MINI_BACKPACK_COMMENTS, TEN_YEARS_ON_COMMENTS } from './comments.mini-backpacks.ts';
import { SMALL_HANDBAG_COMMENTS } from './comments.small-handbags.ts';
import type { SampleComment } from './types.ts';

export const SAMPLE_COMMENTS: SampleComment[] = [
  ...MINI_BACKPACK_COMMENTS,
  ...TEN_YEARS_ON_COMMENTS,
  ...MICRO_BAG_COMMENTS,
  ...NOTHING_ELSE_COMMENTS,
  ...SMALL_HANDBAG_COMMENTS,
];
