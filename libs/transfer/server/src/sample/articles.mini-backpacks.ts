import type { BagRecipe } from '@swingtag/media-server';
import { SAMPLE_BAGS } from './bags.ts';
import { HALF_TIME } from './articles.half-time.ts';
import { captionOf, CREDIT } from './captions.ts';
import type { SampleArticle, SamplePicture } from './types.ts';

const BAGS = SAMPLE_BAGS.filter((bag) => bag.trend === 'mini-backpacks');

type Look = [BagRecipe['pattern'], BagRecipe['lining'], BagRecipe['hardware']];

function worn(seed: string, [pattern, lining, hardware]: Look, caption: string): SamplePicture {
  const recipe = { seed, silhouette: 'backpack', pattern, lining, hardware, setting: 'worn' } as const;
  return { recipe, caption, credit: CREDIT };
}

const QUESTION: SampleArticle = {
  slug: 'yay-or-nay-mini-backpacks',
  trend: 'mini-backpacks',
  title: 'YAY or NAY: Mini backpacks?',
  dek: 'It zips, it swings, it will not take a laptop. Sixteen very small backpacks and one question.',
  body: `Stare at a mini backpack for long enough and it begins to look like an accident in the laundry. The whole point of a backpack is to take what one arm cannot: textbooks, a computer, a week of shopping. Shrink it until none of that goes in and you have to ask what is left.

We put that to the long table in our office. The table could not agree, so now it is your turn.

## For the defence

Begin with your hands. You have two, and a bag on your back lets you keep both. Anybody who has met a ticket barrier with an umbrella and a hot drink needs no more from us on that subject.

Then the zip. A flap or a magnet closes a bag the way a curtain closes a window; a zip that runs the whole way round means it, which is a comfort on a crowded platform. Behind it there is order. One pocket in front, another inside, compartments after that, and for once the keys are not at the bottom because the bottom is not where they live.

The straps let themselves out and take themselves in, and some of these bags can be re-rigged to go across the body. Backpack on Monday, crossbody by Friday, and you have only paid for one of them.

Last, what it does to clothes. A mini backpack takes a stiff outfit by the elbow and walks it round the block. The blazer stops looking like a meeting. The dress stops looking like somebody else’s wedding. Call it sport, call it street; we call it being about to go somewhere more amusing.

## For the prosecution

It has the manners of a big bag and the capacity of a small one. You give up the room and keep the harness. When the phone rings you must free an arm, haul the thing round to the front and rummage, in the spirit of a cat that has seen its own tail.

There is also the matter for which people lower their voices. A backpack says school. On some of us it says so charmingly. The rest can hear the register being called.

::quote

## The two of the year

If you have met only two of them in 2016, they were probably the Palm Springs by Louis Vuitton and the mini backpack by MCM. @jaknoy held one against the other, and our comparison follows that lead.

::comparison

They have company. Fendi has put flowers on one backpack and fur on the next. Saint Laurent went for fringe, Alexander McQueen for a chain, Valentino and MCM for studs. Gucci covered one with beads and asked 2,690 dollars for it in August 2016, a good deal of money for something that will never meet your laptop.

All sixteen are in the gallery, and where we know which shop had them we say so.

::gallery

## And?

We have opinions. We would sooner have a count. Vote on the tag, give the other camp a sentence to chew on, and then read theirs. You can change your mind for as long as the poll is open. At the long table, three of us already have.

::poll

::looks`,
  quote: { text: 'You give up the room and keep the harness.', source: 'The prosecution' },
  signOff: 'Yours, with both hands free: the Swingtag editors',
  author: 'Odile-Sample',
  published: { on: '2016-08-24' },
  updated: { on: '2017-05-27' },
  cover: {
    seed: 'cover mini-backpacks question',
    silhouette: 'backpack',
    pattern: 'plain',
    lining: 'plum',
    hardware: 'gold',
    setting: 'worn',
    format: 'landscape',
  },
  bags: BAGS.map((bag) => bag.slug),
  gallery: BAGS.map((bag) => ({
    recipe: { ...bag.recipe, setting: 'single' },
    caption: captionOf(bag),
    credit: CREDIT,
    bag: bag.slug,
  })),
  galleryTitle: 'All sixteen of them',
  comparison: {
    left: { seed: 'comparison left', silhouette: 'backpack', pattern: 'plain', lining: 'ochre', hardware: 'gold' },
    right: { seed: 'comparison right', silhouette: 'backpack', pattern: 'plain', lining: 'rust', hardware: 'gold' },
    caption: 'MCM Mini Backpack, left, against Louis Vuitton Palm Springs Mini Backpack, right',
    credit: 'Illustration: Swingtag, after a comparison by @jaknoy',
  },
  looks: {
    title: 'Seen from our window',
    introduction:
      'Our illustrator spent a lunch hour by the window and drew what went past. The coats are invented, and so is everybody in them.',
    pictures: [
      worn('look: in a hurry', ['quilt', 'rust', 'gold'], 'One strap, in a hurry'),
      worn('look: navy blue', ['plain', 'ink', 'silver'], 'Navy, and nothing to prove'),
      worn('look: flowers', ['floral', 'rose', 'gold'], 'Flowers out of season'),
      worn('look: the fringe', ['fringe', 'ochre', 'black'], 'Fringe that keeps walking after its owner has stopped'),
      worn('look: metalwork!', ['studs', 'plum', 'silver'], 'Metalwork for the school run'),
      worn('look: on the bus', ['pebble', 'moss', 'gold'], 'Grain, seen from the bus'),
    ],
  },
  related: ['mini-backpacks-ten-years-on', 'yay-or-nay-small-handbags', 'yay-or-nay-micro-bags'],
  poll: {
    question: 'Mini backpacks, then: YAY or NAY?',
    opensDaysAgo: 21,
    closesInDays: 9,
    resultsRule: 'ALWAYS',
    changesAllowed: true,
  },
};

const RE_POLL: SampleArticle = {
  slug: 'mini-backpacks-ten-years-on',
  trend: 'mini-backpacks',
  title: 'YAY or NAY: Mini backpacks, ten years on?',
  dek: 'They were called timeless. Time has been asked for a comment.',
  body: `“Timeless” is a generous thing to say about a bag, and also a convenient one, because by the time anybody checks, the speaker has left the room. We stayed in the room.

When we first asked about mini backpacks, in August 2016, the Palm Springs and the MCM were the ones to be seen with. Some time later the prediction was made that this was no passing fancy and that the little backpack would last. A prediction with a date on it is a fine thing. You can come back with a pencil.

::related

::bags

## What has not changed

It still leaves your hands alone, it still zips shut, and it still knows where your keys are. Nobody in the intervening years has found a way to get a real book into one, either, so the old objection stands exactly where it was put down.

## What we are asking

Not whether you liked them then, and not whether you kept yours for sentimental reasons. Would you pick one up tomorrow morning, in front of your own front door, with your own day ahead of you? If so, that is a YAY, and one small point to the prophets. If yours has been on a hook since before you moved house, you know what to do.

The count stays hidden until you have voted. That is deliberate. Rooms lean, and it is pleasant to hear an answer from somebody who has not yet felt which way.

::gallery`,
  readFirst: 'yay-or-nay-mini-backpacks',
  signOff: 'With a pencil behind one ear: the Swingtag editors',
  author: 'Tilda-Sample',
  published: { on: '2026-09-30' },
  cover: {
    seed: 'cover mini-backpacks ten years on',
    silhouette: 'backpack',
    pattern: 'plain',
    lining: 'ink',
    hardware: 'silver',
    setting: 'pair',
    second: {
      seed: 'cover mini-backpacks ten years before',
      silhouette: 'backpack',
      pattern: 'quilt',
      lining: 'plum',
      hardware: 'gold',
    },
    format: 'landscape',
  },
  bags: ['louis-vuitton-palm-springs-mini-monogram', 'mcm-mini-backpack'],
  gallery: [
    {
      recipe: { seed: 'ten years: hook', silhouette: 'backpack', pattern: 'stripe', lining: 'rust', hardware: 'gold' },
      caption: 'Off the hook, or for ever on it?',
      credit: CREDIT,
    },
    worn('ten years: door', ['colour-block', 'moss', 'gold'], 'Tomorrow morning, a quarter past eight'),
    {
      recipe: { seed: 'ten years: dots', silhouette: 'backpack', pattern: 'dots', lining: 'rose', hardware: 'silver' },
      caption: 'Dots had better be timeless; we own a lot of them',
      credit: CREDIT,
    },
  ],
  related: ['yay-or-nay-mini-backpacks', 'yay-or-nay-micro-bags'],
  poll: {
    question: 'Would you carry a mini backpack tomorrow?',
    opensDaysAgo: 12,
    closesInDays: 3,
    resultsRule: 'AFTER_VOTING',
    changesAllowed: true,
  },
};

export const MINI_BACKPACK_ARTICLES = [QUESTION, HALF_TIME, RE_POLL];
