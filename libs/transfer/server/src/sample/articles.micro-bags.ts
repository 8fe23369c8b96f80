import type { BagRecipe } from '@swingtag/media-server';
import { CREDIT } from './captions.ts';
import type { SampleArticle, SamplePicture } from './types.ts';

type Look = [BagRecipe['pattern'], BagRecipe['lining'], BagRecipe['hardware']];

function micro(seed: string, look: Look, caption: string, setting: 'single' | 'worn' = 'single'): SamplePicture {
  const [pattern, lining, hardware] = look;
  return { recipe: { seed, silhouette: 'micro', pattern, lining, hardware, setting }, caption, credit: CREDIT };
}

const QUESTION: SampleArticle = {
  slug: 'yay-or-nay-micro-bags',
  trend: 'micro-bags',
  title: 'YAY or NAY: Micro-bags?',
  dek: 'One lipstick, one card and the attention of the room. Is that enough luggage for anybody?',
  body: `Every trend has a moment at which it can go no further. For the shrinking handbag that moment came in 2017, when bags appeared on the runway that a telephone could have carried. Out in front was Jacquemus with Le Chiquito, which takes a lipstick, takes a card and then considers the matter closed. Fendi has made them tiny as well.

You may laugh. Laughing is at least half of what they are for.

## Why one would

Because it starts conversations that a sensible bag never will. People cross the floor to look inside a micro-bag, and there is nothing there, and you are already talking.

Because there is less to carry than there was. When the phone is your purse, your ticket and your bank, a large bag is mostly a place to lose the phone. A micro-bag merely says so out loud. It asks what you need tonight and does not accept “just in case”. There are those who think that a habit of taking less turns into one of buying less, and we should like that to be true.

And because it is a toy. Clothes are allowed to be funny. A bag for a doll, worn by a grown woman with a straight face, is a better joke than most of the ones on T-shirts.

::gallery

## Why one would not

Since you ask: Tuesday. Tuesday wants an umbrella, tissues, a charger, a snack, something to read and the form from school. A bag that finds a credit card tiring is not going to be of help with Tuesday, and it does not even have the grace to look sorry.

::comparison

There is the question of how long it lasts, too. Extremes are easily bored. What was shocking at the size of a phone is merely small at the size of a matchbox, and after the matchbox there is nowhere to go.

::quote

## If you must

- Put something huge beside it. An oversized coat does nicely; so do trousers as wide as a doorway.
- Let it echo one little thing that you have on, a shoe or a belt, and then stop.
- Save it for the colour that frightens you. This much orange never hurt anybody.
- Look for a chain or strap that unhooks, since sooner or later you will want to clip it to something with room in it.

The price of admission has come down: you need not go to a great house for one any more. So it is no longer a question of whether you can. Only of whether you would.

::poll

::looks`,
  quote: { text: 'A bag that finds a credit card tiring is not going to be of help with Tuesday.', source: '' },
  signOff: 'Travelling light: the Swingtag editors',
  author: 'Tilda-Sample',
  published: { daysAgo: 26 },
  updated: { daysAgo: 11 },
  cover: {
    seed: 'cover micro-bags question',
    silhouette: 'micro',
    pattern: 'plain',
    lining: 'rust',
    hardware: 'gold',
    setting: 'single',
    format: 'landscape',
  },
  bags: ['jacquemus-le-chiquito'],
  gallery: [
    {
      ...micro('jacquemus-le-chiquito', ['plain', 'rose', 'gold'], 'Jacquemus Le Chiquito, first seen in 2017'),
      bag: 'jacquemus-le-chiquito',
    },
    micro('micro beaded', ['beaded', 'plum', 'gold'], 'Beads by the hundred, room for none'),
    micro('micro dots', ['dots', 'ink', 'silver'], 'Dots, in proportion'),
    micro('micro quilt', ['quilt', 'ochre', 'gold'], 'A very small eiderdown'),
    micro('micro orange', ['colour-block', 'rust', 'black'], 'The colour that frightens you, in a safe dose'),
  ],
  galleryTitle: 'Five, and none of them holds this sentence',
  comparison: {
    left: { seed: 'micro against tote: micro', silhouette: 'micro', pattern: 'plain', lining: 'ochre', hardware: 'gold' },
    right: { seed: 'micro against tote: tote', silhouette: 'tote', pattern: 'plain', lining: 'ink', hardware: 'gold' },
    caption: 'Saturday night, left. Tuesday, right',
    credit: CREDIT,
  },
  looks: {
    title: 'Worn',
    introduction: 'Four ways to wear almost nothing, as drawn by our illustrator. No handbags were harmed and nobody sat for these.',
    pictures: [
      micro('look necklace moss', ['plain', 'moss', 'gold'], 'As a necklace', 'worn'),
      micro('look necklace rose', ['floral', 'rose', 'gold'], 'As a necklace, with flowers', 'worn'),
      micro('look necklace ink', ['studs', 'ink', 'silver'], 'As armour', 'worn'),
      micro('look necklace ochre', ['stripe', 'ochre', 'black'], 'As a medal for having left the house', 'worn'),
    ],
  },
  related: ['a-micro-bag-and-nothing-else', 'yay-or-nay-small-handbags', 'yay-or-nay-mini-backpacks'],
  poll: {
    question: 'Micro-bags: YAY or NAY?',
    opensDaysAgo: 26,
    closesInDays: 0.8,
    resultsRule: 'ALWAYS',
    changesAllowed: true,
  },
};

const NOTHING_ELSE: SampleArticle = {
  slug: 'a-micro-bag-and-nothing-else',
  trend: 'micro-bags',
  title: 'YAY or NAY: A micro-bag, and nothing else?',
  dek: 'Clipped to a tote it is a charm. On its own it is a decision.',
  body: `Most of the micro-bags we see are not at work. They dangle from a bigger bag, like a pilot fish; they hang round a neck; they come in clusters of three, so as to amount to one; they are sewn to a sleeve and called decoration. Nobody can object to any of that. A charm is a charm.

This article is about the other kind of person, who leaves the house with a micro-bag and nothing else.

## The packing list

An industry has noticed. You can buy a comb that folds, a charger cut to the size of a bank card, and a wallet so thin that it is practically a rumour. Add one lipstick. If there is any room after that, you have bought too large a bag.

::gallery

We tried it from breakfast until bedtime and report as follows. Paying was easy. Getting in was harder, because doors have not shrunk along with fashion and neither have the keys to them. The phone went into a coat and stayed there, which one of us called cheating and the other called a coat.

By evening something odd had happened. Nobody had asked us to hold anything all day. It was very restful.

::bags

## Where it may be going

Our own guess is that the pouch will win: a small thing that clips to a larger one in the morning and comes away at night, so that the question answers itself. There is also talk of cloth clever enough to do the carrying. Until it arrives you have to choose.

Would you go out with a micro-bag as your one and only?`,
  disclosure: 'GIFT',
  signOff: 'From the pocket of somebody else’s coat: the Swingtag editors',
  author: 'Odile-Sample',
  published: { daysAgo: 5 },
  cover: {
    seed: 'cover micro-bag and nothing else',
    silhouette: 'micro',
    pattern: 'quilt',
    lining: 'rose',
    hardware: 'gold',
    setting: 'worn',
    format: 'landscape',
  },
  bags: ['jacquemus-le-chiquito'],
  gallery: [
    micro('nothing else plum', ['pebble', 'plum', 'silver'], 'Everything we took, all day'),
    micro('nothing else moss', ['fringe', 'moss', 'gold'], 'The fringe weighs more than the contents'),
    micro('nothing else ink', ['plain', 'ink', 'gold'], 'Round the neck, where you cannot leave it behind', 'worn'),
  ],
  related: ['yay-or-nay-micro-bags', 'mini-backpacks-ten-years-on'],
  poll: {
    question: 'A micro-bag as your only bag: YAY or NAY?',
    opensDaysAgo: 5,
    closesInDays: 30,
    resultsRule: 'ALWAYS',
    changesAllowed: true,
    hasOpenBallots: true,
  },
};

export const MICRO_BAG_ARTICLES = [QUESTION, NOTHING_ELSE];
