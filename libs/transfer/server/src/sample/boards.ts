import type { SampleAudience, SampleBoardGroup } from './types.ts';

export const SAMPLE_AUDIENCES: SampleAudience[] = [
  { name: 'Staff', minRole: 'MODERATOR', members: [] },
  { name: 'Editors and staff', minRole: 'EDITOR', members: [] },
  { name: 'Repair circle', members: ['Gusset-Gertie', 'Thimble-Tess', 'Rivet-Ron', 'Saddle-Sue', 'Strap-Hanger'] },
];

/** In their order. Whoever is not named may be anybody. */
export const SAMPLE_BOARDS: SampleBoardGroup[] = [
  {
    name: 'The counter',
    boards: [
      { slug: 'news', name: 'News from the house', purpose: 'What is new on the site, from the people who run it. Answers are welcome.', starters: 'Staff' },
      { slug: 'yay-or-nay', name: 'YAY or NAY?', purpose: 'One bag, one question, two camps. Put your own find to the vote.' },
    ],
  },
  {
    name: 'Carrying',
    boards: [
      { slug: 'what-fits', name: 'What fits inside', purpose: 'Show what you carry and what you carry it in, from keys to a full day out.' },
      { slug: 'finds', name: 'Finds and hunts', purpose: 'Looking for a bag, or found one? Second-hand, outlet, attic. No selling here.' },
    ],
  },
  {
    name: 'The workshop',
    boards: [
      { slug: 'care-and-repair', name: 'Care and repair', purpose: 'Torn linings, tired leather, stuck zips: what went wrong and how it was saved.' },
      { slug: 'repair-circle', name: 'Repair circle', purpose: 'Planning table of the members who mend for others.', readers: 'Repair circle' },
    ],
  },
  {
    name: 'Behind the counter',
    boards: [
      { slug: 'desk', name: 'The desk', purpose: 'What to put to the vote next, and how it went.', readers: 'Editors and staff' },
      { slug: 'staff-room', name: 'Staff room', purpose: 'Hard cases and handovers.', readers: 'Staff' },
    ],
  },
];
