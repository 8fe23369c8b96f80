import { CREDIT } from './captions.ts';
import type { SampleArticle } from './types.ts';

export const HALF_TIME: SampleArticle = {
  slug: 'mini-backpacks-at-half-time',
  trend: 'mini-backpacks',
  title: 'YAY or NAY: Mini backpacks, at half-time?',
  dek: 'The long table made a forecast in November. Spring has come to collect.',
  body: `In November we said, in writing, that nobody would have hung up their mini backpack by spring. One of us even underlined it.

A forecast is only worth the day on which somebody checks. So we asked, kept the poll open for three weeks, and closed it.

::gallery

The verdict is stamped, and it goes next to the others on the page of the trend, where it will be asked again.`,
  signOff: 'Whistle in hand: the Swingtag editors',
  author: 'Odile-Sample',
  published: { daysAgo: 235 },
  cover: {
    seed: 'cover mini-backpacks at half-time', silhouette: 'backpack', pattern: 'stripe', lining: 'moss', hardware: 'silver', setting: 'single', format: 'landscape',
  },
  bags: [],
  gallery: [
    { recipe: { seed: 'half-time: stripes', silhouette: 'backpack', pattern: 'stripe', lining: 'ink', hardware: 'silver' }, sent: { file: 'half-time-stripes.webp', keep: [50, 58] }, caption: 'In the colours of neither team', credit: CREDIT },
    { recipe: { seed: 'half-time: bench', silhouette: 'backpack', pattern: 'pebble', lining: 'rust', hardware: 'gold' }, sent: { file: 'half-time-bench.webp', keep: [50, 58] }, caption: 'On the bench', credit: CREDIT },
  ],
  related: ['mini-backpacks-ten-years-on'],
  poll: { question: 'Mini backpacks, after a winter: YAY or NAY?', opensDaysAgo: 235, closesInDays: -214, resultsRule: 'ALWAYS', changesAllowed: true },
};
