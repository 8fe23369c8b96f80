import type { SampleTopic } from './types.ts';

export const SAMPLE_TOPICS: SampleTopic[] = [
  {
    board: 'news', author: 'Ada-Sample', title: 'Welcome to the boards', daysAgo: 40, isPinned: true,
    body: 'This is where a talk goes on after the vote. **Be kind to people, hard on bags.**\n\n- One question a topic.\n- Pictures, cards of bags and quotes work in every text; @ calls somebody.\n- A moderator who steps in says why.',
    comments: [['Patina-Pat', 'Good to have a place for the long answers.', 39], ['Zip-It-Zelda', 'Finally somewhere to ask about zips.', 37]],
  },
  {
    board: 'yay-or-nay', author: 'Clasp-and-Dagger', title: 'The bag that only fits a phone: style or stunt?', daysAgo: 12, article: 'yay-or-nay-micro-bags',
    body: 'I carried one for a week. My keys lived in my coat, my dignity at home. Would you?',
    question: 'YAY or NAY: a bag for the phone alone?', tags: ['micro-bags'],
    comments: [
      ['Miss-Minaudiere', 'For an evening, yes. For a train, never.', 11],
      ['Tote-Less', 'A phone has a bag already: my hand.', 11],
      ['Clasp-and-Dagger', '> [@Tote-Less](#2):\n>\n> A phone has a bag already\n\nAnd where does the hand put its ticket, @Tote-Less?', 10],
      ['Gusset-Gertie', 'It is jewellery with a lid, and I am fine with that.', 9],
    ],
  },
  {
    board: 'what-fits', author: 'Pocket-Square', title: 'Show me your everyday ten', daysAgo: 20, article: 'yay-or-nay-mini-backpacks',
    body: 'Ten things you carry every day, and the smallest bag that takes them. Mine:\n\n1. keys\n2. phone\n3. cards\n4. tissues\n5. lip balm\n6. a pen\n7. earbuds\n8. a folded tote\n9. a charger\n10. hope',
    tags: ['mini-backpacks'], question: 'What would you leave at home first?',
    choices: {
      labels: ['The charger', 'The pen', 'The folded tote', 'The lip balm', 'Hope'], most: 2,
      votes: {
        'Nylon-Nora': [0], 'Duffel-Dan': [4], 'Strap-Hanger': [1, 3], 'Gusset-Gertie': [0, 1], 'Thimble-Tess': [0], 'Rivet-Ron': [3, 4], 'Patina-Pat': [0, 3],
        'Zip-It-Zelda': [1], 'Tote-Less': [2], 'Lining-Lou': [0, 4], 'Saddle-Sue': [3], 'Miss-Minaudiere': [0, 2],
      },
    },
    comments: [['Nylon-Nora', 'Swap the charger for a snack and we are twins.', 19], ['Duffel-Dan', 'Ten? I carry forty and regret nothing.', 18], ['Strap-Hanger', 'The folded tote is the answer to most questions here. For the bag itself I would begin with this one:\n\n/trends/mini-backpacks', 5]],
  },
  {
    board: 'care-and-repair', author: 'Lining-Lou', title: 'Lining torn along the seam: sew or glue?', daysAgo: 6,
    body: 'The lining came off along the top seam, a hand wide. Leather outside, cotton inside. I can sew a button, not much more.',
    comments: [['Thimble-Tess', 'Sew. Ladder stitch, doubled thread, ten minutes. Glue comes off at the first rain.', 6], ['Rivet-Ron', '> [@Thimble-Tess](#1):\n>\n> Ladder stitch, doubled thread\n\nAnd wax the thread.', 5]],
  },
  {
    board: 'care-and-repair', author: 'Saddle-Sue', title: 'Which grease for old saddle leather?', daysAgo: 90, lockReason: 'Answered: see the first comment.',
    body: 'A hand-me-down from the eighties, dry as toast.',
    comments: [['Patina-Pat', 'Little and often, and test inside first. Anything without silicone.', 89]],
  },
  {
    board: 'repair-circle', author: 'Gusset-Gertie', title: 'Who takes the three bags from Saturday?', daysAgo: 3,
    body: 'One zip, one handle, one lining. I take the handle.',
    comments: [['Thimble-Tess', 'The lining is mine.', 3], ['Rivet-Ron', 'Then I take the zip.', 2]],
  },
  {
    board: 'staff-room', author: 'Ines-Sample', title: 'Handover for the weekend', daysAgo: 1,
    body: 'Queue is short. Mind the thread about shopping links.', comments: [['Moss-Sample', 'Read, thank you.', 1]],
  },
];
