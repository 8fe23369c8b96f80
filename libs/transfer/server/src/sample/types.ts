import type { BagRecipe, IllustrationRecipe, Lining, Silhouette } from '@swingtag/media-server';
import type { FirstRuleKey } from '@swingtag/moderation-server';

export type SampleChoice = 'YAY' | 'NAY';
export type SampleRole = 'MEMBER' | 'EDITOR' | 'MODERATOR' | 'ADMIN';

/** A calendar day, or days counted back from the first start (fractions are hours). */
export type SampleMoment = { on: string } | { daysAgo: number };

export interface SampleMember {
  /** Letters, digits and hyphens. */
  handle: string;
  email: string;
  role: SampleRole;
  joinedDaysAgo: number;
  /** A file in `pictures/`, sent like any upload: a drawn bag. */
  avatar?: string;
}

export interface SampleTrend {
  slug: string;
  name: string;
  question: string;
  dek: string;
  synonyms: string[];
  lining: Lining;
  silhouette: Silhouette;
  origins: { when: string; fact: string }[];
  argumentsFor: string[];
  argumentsAgainst: string[];
  outlook: string[];
  tips: string[];
  care: string[];
  seenOn: string[];
  pairings: { kind: 'OUTFIT' | 'SEASON' | 'OCCASION'; with: string; advice: string }[];
  cover: IllustrationRecipe;
}

/** A claim about a trend; scored by the poll of an article. */
export interface SampleForecast {
  trend: string;
  claim: string;
  saidBy: string;
  saidOn: string;
  dueOn?: string;
  expects: SampleChoice;
  /** Slug of the article whose poll asks again. */
  askedIn?: string;
}

export interface SampleOffer {
  /** One of `SAMPLE_SELLERS`. */
  seller: string;
  /** `amount` in whole and hundredth units of the currency; `asOf` is the day the price was published. */
  price?: { amount: string; currency: string; asOf: string };
}

/** Values of the facets besides silhouette, material and what fits. */
export interface SampleFacets {
  colours?: string[];
  occasions?: string[];
  personas?: string[];
  lifeRoles?: string[];
  seasons?: string[];
  carryModes?: string[];
}

export interface SampleBag extends SampleFacets {
  slug: string;
  /** Of a trend; null for one that stands for itself. */
  trend: string | null;
  brand: string;
  model: string;
  silhouette: Silhouette;
  materials: string[];
  fits: string[];
  offers: SampleOffer[];
  note?: string;
  firstSeen?: string;
  /** A generic bag of the same kind: never the brand's own pattern. */
  recipe: BagRecipe;
}

/** The alt text comes from the recipe. */
export interface SamplePicture {
  recipe: IllustrationRecipe;
  /** A file in `pictures/`, sent like any upload; `keep` is the point to keep in sight, in hundredths of width and height. Until it is made the recipe is drawn. */
  sent?: { file: string; keep: readonly [number, number] };
  caption: string;
  credit: string;
  /** Slug of the bag that is shown; its first offer says where it was seen, and for how much. */
  bag?: string;
}

/** Two bags side by side, under one caption and one credit. */
export interface SampleComparison {
  left: IllustrationRecipe;
  right: IllustrationRecipe;
  caption: string;
  credit: string;
}

/** Articles that belong together; with a year, the picks of that year. */
export interface SampleSeries {
  slug: string;
  title: string;
  dek: string;
  year?: number;
  /** Slugs of articles, in order. */
  parts: { article: string; note?: string }[];
}

export interface SamplePoll {
  question: string;
  opensDaysAgo: number;
  /** Counted from the first start; negative when it has already closed. */
  closesInDays: number;
  resultsRule: 'ALWAYS' | 'AFTER_VOTING' | 'AFTER_CLOSING';
  changesAllowed: boolean;
  /** Everybody sees who votes what; secret without it. */
  hasOpenBallots?: true;
}

export interface SampleArticle {
  slug: string;
  trend: string;
  title: string;
  dek: string;
  /** Markdown. Lines `::comparison`, `::gallery`, `::looks`, `::bags`, `::poll`, `::quote` and `::related` say where those parts stand. */
  body: string;
  /** Set large where `::quote` stands. */
  quote?: { text: string; source: string };
  /** Slug of an earlier article, shown where `::related` stands. */
  readFirst?: string;
  disclosure?: 'AFFILIATE' | 'SPONSORED' | 'GIFT';
  signOff: string;
  /** Handle of an editor. */
  author: string;
  published: SampleMoment;
  updated?: SampleMoment;
  cover: IllustrationRecipe;
  /** Slugs, in the order of the page. */
  bags: string[];
  gallery: SamplePicture[];
  galleryTitle?: string;
  comparison?: SampleComparison;
  /** A second gallery: bags as they are worn. */
  looks?: { title: string; introduction: string; pictures: SamplePicture[] };
  /** Slugs of other articles. */
  related: string[];
  poll: SamplePoll;
}

export interface SampleVote {
  /** Slug of the article whose poll it is. */
  article: string;
  member: string;
  /** Oldest first; the last one is the present choice. */
  history: { choice: SampleChoice; daysAgo: number }[];
}

/** A poll of another kind than YAY/NAY, about a trend. */
export interface SampleQuestion {
  /** Slug. */
  trend: string;
  kind: 'HEAD_TO_HEAD' | 'SINGLE' | 'MULTIPLE' | 'RANKED';
  question: string;
  /** `bag` is a slug. */
  options: { key: string; label: string; bag?: string }[];
  maxChoices?: number;
  opensDaysAgo: number;
  /** Counted from the first start; negative when it has already closed. */
  closesInDays: number;
  resultsRule: SamplePoll['resultsRule'];
  /** By member, spread over the time: keys of options in the order of the options, or as ranked. */
  votes: Record<string, string>;
}

export interface SampleComment {
  /** Names the comment within the sample, for replies and reports. */
  key: string;
  article: string;
  author: string;
  /** Key of the comment that this one answers. */
  parent?: string;
  /** Where the author stood when writing; absent for those who had not voted. */
  stance?: SampleChoice;
  /** Before others on its side, by those who change their vote. */
  isCredited?: true;
  isReason?: true;
  /** Markdown. */
  body: string;
  daysAgo: number;
}

export interface SampleReport {
  /** Key of the comment. */
  comment: string;
  reporter: string;
  rule: FirstRuleKey;
  note?: string;
  daysAgo: number;
}

export interface SampleTopic {
  /** Slug of the board. */
  board: string;
  author: string;
  title: string;
  /** Markdown. */
  body: string;
  daysAgo: number;
  isPinned?: true;
  lockReason?: string;
  /** Of a YAY/NAY poll, unless there are choices. */
  question?: string;
  /** Of which several may be chosen, with the places of those whom members chose. */
  choices?: { labels: string[]; most: number; votes: Record<string, number[]> };
  /** Slugs of trends. */
  tags?: string[];
  /** Slug of the article whose talk goes on here. */
  article?: string;
  /** Author, Markdown, days ago; oldest first. */
  comments: [string, string, number][];
}

export interface SampleAudience {
  name: string;
  minRole?: SampleRole;
  /** Handles. */
  members: string[];
}

export interface SampleBoardGroup {
  name: string;
  /** Readers and starters by the name of their audience. */
  boards: { slug: string; name: string; purpose: string; readers?: string; starters?: string }[];
}
