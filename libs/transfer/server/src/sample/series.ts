import type { SampleSeries } from './types.ts';

export const SAMPLE_SERIES: SampleSeries[] = [
  {
    slug: 'how-small-can-you-go',
    title: 'How small can you go?',
    dek: 'From a sensible small handbag down to a bag that finds a credit card tiring, one size at a time.',
    parts: [{ article: 'yay-or-nay-small-handbags' }, { article: 'yay-or-nay-mini-backpacks' }, { article: 'yay-or-nay-micro-bags' }, { article: 'a-micro-bag-and-nothing-else' }],
  },
  {
    slug: 'picks-of-2016',
    title: 'Picks of 2016',
    dek: 'What the long table would still ask, had it only one question a year.',
    year: 2016,
    parts: [
      { article: 'yay-or-nay-mini-backpacks', note: 'The question that the office could not agree on.' },
      { article: 'mini-backpacks-ten-years-on', note: 'Because an answer deserves to be asked again.' },
    ],
  },
];
