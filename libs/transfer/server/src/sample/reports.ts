import type { SampleReport } from './types.ts';

/** Two cases that wait for a moderator when the site is first started. */
export const SAMPLE_REPORTS: SampleReport[] = [
  {
    comment: 'grow-up',
    reporter: 'Nylon-Nora',
    rule: 'be-kind',
    note: 'It goes for me by name. I shall live, but it is not about a bag any more.',
    daysAgo: 2.1,
  },
  { comment: 'grow-up', reporter: 'Lining-Lou', rule: 'be-kind', daysAgo: 1.4 },
  {
    comment: 'forty-per-cent',
    reporter: 'Hardware-Hana',
    rule: 'no-spam',
    note: 'Joined yesterday, and this is the only thing she has posted.',
    daysAgo: 0.4,
  },
];
