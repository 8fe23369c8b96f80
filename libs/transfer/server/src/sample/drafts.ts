import type { IllustrationRecipe } from '@swingtag/media-server';

export interface SampleDraft {
  title: string;
  dek: string;
  slug: string;
  author: string;
  trend: string;
  /** Markdown; `::poll` is the ballot. */
  text: string;
  signOff: string;
  question: string | null;
  cover: IllustrationRecipe | null;
  /** When it is published; null while it is being written. */
  inDays: number | null;
}

export const DRAFTS: readonly SampleDraft[] = [
  {
    title: 'YAY or NAY: a backpack in the office?',
    dek: 'Two straps on the way in, one handle in the lift. Does it pass at the front desk?',
    slug: 'yay-or-nay-a-backpack-in-the-office',
    author: 'Odile-Sample',
    trend: 'mini-backpacks',
    text: `A small backpack leaves both hands to the coffee and the door. Whether it may sit on the chair beside you in a meeting is another matter.

## What speaks for it

- It shuts, so that nothing looks out of it.
- It hangs on the back of any chair.

::poll

Tell us how it went, and whether anybody said something.`,
    signOff: 'From the desk by the window: the Swingtag editors',
    question: 'A backpack in the office: YAY or NAY?',
    cover: { seed: 'cover backpack in the office', silhouette: 'backpack', pattern: 'plain', lining: 'ink', hardware: 'silver', setting: 'single', format: 'landscape' },
    inDays: 6,
  },
  {
    title: 'What fits into a small handbag, measured',
    dek: '',
    slug: 'what-fits-into-a-small-handbag-measured',
    author: 'Odile-Sample',
    trend: 'small-handbags',
    text: `Keys, a card case, a telephone of the usual size, and then the lid still has to close.

Still to come: the list, with a ruler beside each thing.`,
    signOff: '',
    question: null,
    cover: null,
    inDays: null,
  },
];
