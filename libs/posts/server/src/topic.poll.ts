import { cleanText, Invalid, Role, Tier } from '@swingtag/platform-server';
import { Ballots, newPollOf, pollChoiceProblems, pollDraftSchema, PollKind, type NewPoll, type PollDraft, type ResultsRule } from '@swingtag/polls-server';
import { MAX_TITLE } from './topic.entity.ts';
import type { TopicPollInput } from './topic.graphql.ts';

const DAY_MS = 86_400_000;
const MAX_DAYS_OPEN = 365;
const MAX_LABEL = 80;

/** What the site has settled for polls of which nothing is said. */
interface Usual {
  resultsRule: ResultsRule;
  changesAllowed: boolean;
}

/** The poll that a member adds to a topic, of any kind that polls have. Refuses what no poll can be, with a sentence about the field. */
export function topicPollOf(input: TopicPollInput, usual: Usual, publishAt: Date | null): NewPoll {
  const days = input.closesInDays ?? null;
  if (days !== null && (days < 1 || days > MAX_DAYS_OPEN)) throw new Invalid('closesInDays', `A poll closes after 1 to ${MAX_DAYS_OPEN} days.`);
  const kind = input.kind ?? PollKind.YAY_NAY;
  const given = kind === PollKind.YAY_NAY ? [] : (input.options ?? []);
  const draft: PollDraft = {
    kind,
    question: cleanText(input.question, { field: 'question', label: 'The question', max: MAX_TITLE }).replace(/\s+/g, ' '),
    options: given.map(({ label, bagId }) => ({ label: cleanText(label, { field: 'options', label: 'A choice', max: MAX_LABEL }).replace(/\s+/g, ' '), bagId: bagId ?? null })),
    minChoices: input.minChoices ?? 1,
    maxChoices: input.maxChoices ?? Math.max(1, given.length),
    closesAt: days === null ? null : new Date((publishAt?.getTime() ?? Date.now()) + days * DAY_MS).toISOString(),
    resultsRule: input.resultsRule ?? usual.resultsRule,
    changesAllowed: input.changesAllowed ?? usual.changesAllowed,
    ballots: input.ballots ?? Ballots.SECRET,
    voterRole: input.voterRole ?? Role.MEMBER,
    voterTier: input.voterTier ?? Tier.NEW,
  };
  const { success, error } = pollDraftSchema.safeParse(draft);
  const problem = success ? pollChoiceProblems(draft)[0] : CHOICES_OF[String(error.issues[0]?.path[0])];
  if (!success || problem) throw new Invalid('options', problem ?? 'No poll can have these choices.');
  return newPollOf(draft, null);
}

const CHOICES_OF: Partial<Record<string, string>> = {
  options: 'A poll has at most 20 choices.',
  minChoices: 'A poll asks for 1 to 20 choices.',
  maxChoices: 'A poll asks for 1 to 20 choices.',
};
