import { MICRO_BAG_ARTICLES } from './articles.micro-bags.ts';
import { MINI_BACKPACK_ARTICLES } from './articles.mini-backpacks.ts';
import { SMALL_HANDBAG_ARTICLES } from './articles.small-handbags.ts';
import type { SampleArticle } from './types.ts';

export const SAMPLE_ARTICLES: SampleArticle[] = [
  ...MINI_BACKPACK_ARTICLES,
  ...MICRO_BAG_ARTICLES,
  ...SMALL_HANDBAG_ARTICLES,
];
