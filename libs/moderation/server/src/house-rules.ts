export interface HouseRuleText {
  /** Stable for ever: decisions and links refer to it. */
  key: 'be-kind' | 'no-spam' | 'stay-on-topic' | 'no-fakes' | 'privacy' | 'other';
  title: string;
  text: string;
  /** What the author reads when a comment is removed; a moderator may edit it before sending. */
  reasonTemplate: string;
  /** The same when the picture beside a name is removed. */
  pictureTemplate: string;
}

/** In the order in which they are shown. */
export const HOUSE_RULES: readonly HouseRuleText[] = [
  {
    key: 'be-kind',
    title: 'Go for the bag, not the person',
    text:
      'Be as rude as you like about a clasp. Leave out anybody’s looks, age, purse or taste as a person: a member ' +
      'who votes the other way is wrong about a bag and nothing else.',
    reasonTemplate:
      'Your comment was about a member more than about the bag, so we took it down. You are welcome to make the same ' +
      'point again without the personal part.',
    pictureTemplate:
      'The picture beside your name was aimed at a person, so we took it away. Your name stays as it is, and you ' +
      'are welcome to choose another picture.',
  },
  {
    key: 'no-spam',
    title: 'No advertising',
    text:
      'Do not post to sell, to collect clicks or to hand out discount codes, and do not post the same thing twice. ' +
      'Naming the shop where you bought your own bag is fine.',
    reasonTemplate:
      'We removed your comment because it reads as advertising. If you own or have used the bag yourself, tell us ' +
      'how it has held up: that we would gladly keep.',
    pictureTemplate:
      'The picture beside your name reads as advertising, so we took it away. You are welcome to choose one that ' +
      'sells nothing.',
  },
  {
    key: 'stay-on-topic',
    title: 'Stay with the question',
    text:
      'Each article asks one question, and the comments are for answering it. A joke is allowed to wander; ' +
      'a quarrel brought in from elsewhere is not.',
    reasonTemplate:
      'Your comment had drifted away from the question of this article, so we removed it here. Nothing was wrong ' +
      'with it otherwise: you are free to post it where it belongs.',
    pictureTemplate:
      'The picture beside your name carried a quarrel from elsewhere into every talk, so we took it away. You are ' +
      'welcome to choose another one.',
  },
  {
    key: 'no-fakes',
    title: 'No counterfeits',
    text:
      'Do not sell, link to or recommend fakes, replicas or “inspired” copies that carry somebody else’s name. Asking ' +
      'how to recognise a fake is welcome; telling people where to find one is not.',
    reasonTemplate:
      'Your comment pointed to counterfeit goods, and we do not host that in any form. Please do not post it again: ' +
      'after a second time we may suspend the account.',
    pictureTemplate:
      'The picture beside your name pointed to counterfeit goods, and we do not host that in any form. Please do ' +
      'not use it again: after a second time we may suspend the account.',
  },
  {
    key: 'privacy',
    title: 'Keep private things private',
    text:
      'No addresses, telephone numbers, order numbers or real names that their owner has not made public here. That ' +
      'includes your own: strangers read this page.',
    reasonTemplate:
      'Your comment contained somebody’s private details, so we removed it to protect them. Feel free to post it ' +
      'again with those details left out.',
    pictureTemplate:
      'The picture beside your name showed somebody’s private details, so we took it away to protect them. You are ' +
      'welcome to choose another one.',
  },
  {
    key: 'other',
    title: 'Something else is wrong',
    text:
      'For whatever the other rules did not foresee: something unlawful, something dangerous, a page that has come ' +
      'apart. Add a line of explanation, because the moderator sees only what you tell them.',
    reasonTemplate:
      'We removed your comment for a reason that our other rules do not name. The moderator’s own ' +
      'words follow.',
    pictureTemplate:
      'We took away the picture beside your name for a reason that our other rules do not name. The moderator’s own ' +
      'words follow.',
  },
];
