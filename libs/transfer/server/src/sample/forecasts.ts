import type { SampleForecast } from './types.ts';

export const SAMPLE_FORECASTS: SampleForecast[] = [
  {
    trend: 'mini-backpacks',
    claim: 'It is no passing fancy. By next spring nobody will have hung theirs up.',
    saidBy: 'The long table',
    saidOn: '2025-11-03',
    dueOn: '2026-03-31',
    expects: 'YAY',
    askedIn: 'mini-backpacks-at-half-time',
  },
  {
    trend: 'mini-backpacks',
    claim: 'Timeless: the little backpack is here to stay.',
    saidBy: 'A fashion page that we read at the time',
    saidOn: '2023-07-19',
    expects: 'YAY',
    askedIn: 'mini-backpacks-ten-years-on',
  },
  {
    trend: 'micro-bags',
    claim: 'The tiniest of them will fade; the liking for compact things will stay.',
    saidBy: 'The long table',
    saidOn: '2026-10-27',
    dueOn: '2027-10-27',
    expects: 'NAY',
  },
];
