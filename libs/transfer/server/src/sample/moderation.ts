import { ConditionKind, RuleAction, RuleMatch, type FirstRuleKey } from '@swingtag/moderation-server';

type RuleKey = FirstRuleKey;

const MESSAGE = 'Words about copies are looked at by a moderator before they appear, because most of them are offers. Yours will be, within a day.';
const asks = (words: string[], first: number) => [
  { kind: ConditionKind.WORDS, words },
  { kind: ConditionKind.FIRST_POSTS, number: first },
];

/** What stands on a moderator's desk when the site is first started. */
export const SAMPLE_MODERATION = {
  rule: {
    live: 2,
    versions: [
      { name: 'Offers of copies', match: RuleMatch.ALL, action: RuleAction.REPORT, message: MESSAGE, conditions: asks(['replica*', 'counterfeit*'], 1), author: 'Ines-Sample', daysAgo: 40 },
      { name: 'Offers of copies', match: RuleMatch.ALL, action: RuleAction.HOLD, message: MESSAGE, conditions: asks(['replica*', 'counterfeit*', 'superfake*', 'mirror quality'], 3), author: 'Moss-Sample', daysAgo: 12 },
    ],
    trial: { by: 'Moss-Sample', daysAgo: 12, examined: 61 },
  },
  held: {
    article: 'a-micro-bag-and-nothing-else',
    author: 'Discount-Dotty',
    body: 'Mirror quality micro-bags, nobody will ever see the difference. Ask me where.',
    daysAgo: 0.2,
    message: MESSAGE,
  },
  overturned: {
    article: 'a-micro-bag-and-nothing-else',
    author: 'Rivet-Ron',
    body: 'I sold mine at the repair café for a bag of rivets, and I still think I came out ahead.',
    daysAgo: 9,
    moderator: 'Ines-Sample',
    judge: 'Moss-Sample',
    rule: 'no-spam' as RuleKey,
    reason: 'Please do not trade bags under articles: there is a board for that.',
    appeal: 'I was telling a story about a bag that is gone. There is nothing left to buy, only rivets.',
    answer: 'A story about a sale is not an offer. The comment is back, with our apologies to the rivets.',
  },
  warned: {
    member: 'Drawstring-Di',
    moderator: 'Ines-Sample',
    rule: 'stay-on-topic' as RuleKey,
    reason: 'Three answers in a row were about your train. Please keep to the bag that is being talked about.',
    daysAgo: 3,
    appeal: 'The train was where the bag failed. I should have said so sooner, and I have now.',
  },
};
