import type { BagRecipe } from '@swingtag/media-server';
import { CREDIT } from './captions.ts';
import type { SampleArticle, SamplePicture } from './types.ts';

type Look = [BagRecipe['silhouette'], BagRecipe['pattern'], BagRecipe['lining'], BagRecipe['hardware']];

function drawn(seed: string, look: Look, caption: string, setting: 'single' | 'worn' = 'single'): SamplePicture {
  const [silhouette, pattern, lining, hardware] = look;
  return { recipe: { seed, silhouette, pattern, lining, hardware, setting }, caption, credit: CREDIT };
}

const QUESTION: SampleArticle = {
  slug: 'yay-or-nay-small-handbags',
  trend: 'small-handbags',
  title: 'YAY or NAY: Small handbags?',
  dek: 'Phone, wallet, keys. Everything else is an argument.',
  body: `There is a size of handbag that nobody writes songs about. It is bigger than a joke and smaller than a commitment. It closes over a phone, a wallet and a bunch of keys with the air of somebody who has eaten just enough.

For weeks we have carried nothing else.

## What you gain

Lightness, first of all, and we mean of step. A small handbag does not swing into the glassware. It does not need a chair. On a bus it sits on your knee like a well-behaved cat, and when you get up it comes too.

It is also the rare thing that goes with everything while improving most of it. Jeans look as if you had thought about them. A formal dress, which can be a lonely business, gets a friend. And though there is not much space, it is often well cut up: look for the slot behind the slot.

Then comes the tidying. Every small handbag begins with an evening at the kitchen table and the contents of a large one. Two pens were kept. We shall not say how many were found.

::gallery

## What you give up

Space. It is not a subtle objection, but try arguing with it in the rain.

::quote

## How to keep one

Small leather shows wear sooner because one is always looking at it. Wipe down the outside from time to time, give leather some conditioner, and find it a dry shelf that the sun does not visit. That is really all.

::looks

## What may come next

Labels are working with recycled plastic, organic cotton and leather that was never an animal. Some have built in a port for charging, or a pocket that keeps a card from being read by strangers. Others will do you initials, a colour of your own, a part that comes off. We are in favour of whatever does not beep.

The vote is closed and the tag is stamped. You can still tell the other side where it went wrong.`,
  quote: { text: 'It closes over a phone, a wallet and a bunch of keys with the air of somebody who has eaten just enough.', source: '' },
  galleryTitle: 'Six sizes of just enough',
  signOff: 'Lightly: the Swingtag editors',
  author: 'Odile-Sample',
  published: { daysAgo: 40 },
  updated: { daysAgo: 6 },
  cover: {
    seed: 'cover small-handbags question',
    silhouette: 'top-handle',
    pattern: 'plain',
    lining: 'moss',
    hardware: 'gold',
    setting: 'pair',
    second: {
      seed: 'cover small-handbags second',
      silhouette: 'crossbody',
      pattern: 'quilt',
      lining: 'rose',
      hardware: 'gold',
    },
    format: 'landscape',
  },
  bags: [],
  gallery: [
    drawn('small top-handle', ['top-handle', 'pebble', 'moss', 'gold'], 'The one with manners'),
    drawn('small crossbody', ['crossbody', 'plain', 'rust', 'gold'], 'The one for the market'),
    drawn('small bucket', ['bucket', 'stripe', 'ink', 'silver'], 'The one that never quite closes'),
    drawn('small clutch', ['clutch', 'beaded', 'plum', 'silver'], 'The one that wants to be held'),
    drawn('small belt', ['belt', 'dots', 'ochre', 'black'], 'The one we said we would never wear'),
    drawn('small tote', ['tote', 'colour-block', 'rose', 'gold'], 'The one that thinks it is a big bag'),
  ],
  looks: {
    title: 'As they are worn',
    introduction: 'Worn, for scale. Our illustrator apologises to anybody who recognises the coat.',
    pictures: [
      drawn('small worn hand', ['top-handle', 'quilt', 'plum', 'gold'], 'In the hand', 'worn'),
      drawn('small worn across', ['crossbody', 'floral', 'moss', 'gold'], 'Across the body', 'worn'),
      drawn('small worn shoulder', ['bucket', 'plain', 'ochre', 'gold'], 'Off the shoulder', 'worn'),
      drawn('small worn arm', ['clutch', 'studs', 'ink', 'silver'], 'Under the arm, at an angle of some confidence', 'worn'),
    ],
  },
  related: ['yay-or-nay-micro-bags', 'yay-or-nay-mini-backpacks'],
  poll: {
    question: 'Small handbags: YAY or NAY?',
    opensDaysAgo: 40,
    closesInDays: -6,
    resultsRule: 'ALWAYS',
    changesAllowed: true,
  },
};

export const SMALL_HANDBAG_ARTICLES = [QUESTION];
