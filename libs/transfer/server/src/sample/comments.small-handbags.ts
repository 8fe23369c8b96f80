import { commentsOn } from './comments.thread.ts';

export const SMALL_HANDBAG_COMMENTS = commentsOn('yay-or-nay-small-handbags', [
  {
    key: 'wellingtons',
    author: 'Gusset-Gertie',
    stance: 'NAY',
    daysAgo: 38.7,
    body: 'Paring down to the essentials is easy if your essentials do not include somebody else’s wellingtons.',
  },
  {
    key: 'softened-handle',
    author: 'Patina-Pat',
    stance: 'YAY',
    isReason: true,
    daysAgo: 36.3,
    body: 'Phone, wallet, keys, and a handle that has softened to the shape of my hand. I have yet to wish for a fourth compartment.',
  },
  {
    key: 'one-boot',
    author: 'Patina-Pat',
    parent: 'wellingtons',
    stance: 'YAY',
    daysAgo: 36,
    body: 'Granted. I withdraw nothing, but I would carry one boot.',
  },
  {
    key: 'sonnet',
    author: 'Duffel-Dan',
    stance: 'NAY',
    isReason: true,
    daysAgo: 35.9,
    body: 'I respect it as I respect a sonnet. I still need somewhere to put a jumper.',
  },
  {
    key: 'moss-green',
    author: 'Lining-Lou',
    stance: 'YAY',
    isReason: true,
    daysAgo: 30.5,
    body: 'Mine is black outside and moss green within, and nobody knows but me and now all of you. A secret that fits in one hand is worth the space.',
  },
  {
    key: 'one-hand-left',
    author: 'Clasp-and-Dagger',
    stance: 'NAY',
    daysAgo: 19.8,
    body: 'I began as a YAY. The handle is a beautiful thing and I have come to resent it: one hand for the bag leaves one hand for the world.',
  },
  {
    key: 'letters-of-complaint',
    author: 'Tote-Less',
    stance: 'YAY',
    daysAgo: 14.9,
    body: 'Nobody is more surprised than I am. A month with a small one, and my shoulder has stopped sending letters of complaint.',
  },
  {
    key: 'not-gloating',
    author: 'Drawstring-Di',
    stance: 'YAY',
    daysAgo: 5.1,
    body: 'Fourteen to five. One is not supposed to gloat, so I shall simply be over here, carrying very little.',
  },
]);
