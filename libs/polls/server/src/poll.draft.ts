import { Role, Tier } from '@swingtag/platform-server';
import { z } from 'zod';
import { Ballots, PollKind, ResultsRule } from './poll.entity.ts';
import { MAX_LABEL, MAX_QUESTION } from './poll.editor.ts';
import type { NewPoll } from './poll.service.ts';

const MOST_OPTIONS = 20;
const YAY_AND_NAY = 2;

/** A poll that is being thought of: nothing of it is in the tables of polls before its post is published. May be half done. */
export const pollDraftSchema = z.strictObject({
  kind: z.enum(PollKind),
  question: z.string().max(MAX_QUESTION),
  /** Not of YAY_NAY, whose sides are given. */
  options: z.array(z.strictObject({ label: z.string().max(MAX_LABEL), bagId: z.string().regex(/^[1-9]\d{0,18}$/).nullable() })).max(MOST_OPTIONS),
  minChoices: z.number().int().min(1).max(MOST_OPTIONS),
  maxChoices: z.number().int().min(1).max(MOST_OPTIONS),
  closesAt: z.iso.datetime().nullable(),
  resultsRule: z.enum(ResultsRule),
  changesAllowed: z.boolean(),
  ballots: z.enum(Ballots),
  voterRole: z.enum(Role),
  voterTier: z.enum(Tier),
});
export type PollDraft = z.infer<typeof pollDraftSchema>;

const takesSeveral = (kind: PollKind) => kind === PollKind.MULTIPLE || kind === PollKind.RANKED;

/** What keeps it from being asked, in sentences; none when it can be opened at that moment. */
export function pollDraftProblems(draft: PollDraft, opensAt: Date): string[] {
  const problems: string[] = [];
  if (draft.question.trim().length < 3) problems.push('The poll has no question.');
  if (draft.closesAt === null) problems.push('Say when the poll closes.');
  else if (new Date(draft.closesAt) <= opensAt) problems.push('The poll closes before it is published.');
  return [...problems, ...pollChoiceProblems(draft)];
}

/** The same of its choices alone. */
export function pollChoiceProblems({ kind, options, minChoices, maxChoices }: PollDraft): string[] {
  if (kind === PollKind.YAY_NAY) return [];
  const labels = options.map(({ label }) => label.trim().toLowerCase());
  if (labels.some((label) => label === '')) return ['A choice of the poll has no name.'];
  if (new Set(labels).size < labels.length) return ['Two choices of the poll have the same name.'];
  if (kind === PollKind.HEAD_TO_HEAD) return isDuel(options) ? [] : ['A head-to-head stands between two different bags: choose both.'];
  if (options.length < YAY_AND_NAY) return ['The poll needs at least two choices.'];
  if (!takesSeveral(kind)) return [];
  if (minChoices > maxChoices) return ['The poll asks for more choices at least than at most.'];
  return maxChoices > options.length ? ['The poll asks for more choices than it has.'] : [];
}

function isDuel(options: PollDraft['options']): boolean {
  const bags = options.map(({ bagId }) => bagId);
  return bags.length === 2 && bags[0] !== null && bags[1] !== null && bags[0] !== bags[1];
}

/** The bags that it is about. */
export function bagsOfPollDraft({ kind, options }: PollDraft): string[] {
  return kind === PollKind.YAY_NAY ? [] : options.flatMap(({ bagId }) => bagId ?? []);
}

/** As PollService opens it; hidden until its post shows it. */
export function newPollOf(draft: PollDraft, trendId: string | null): NewPoll {
  const { kind, question, resultsRule, changesAllowed, ballots, voterRole, voterTier, closesAt } = draft;
  const several = takesSeveral(kind) ? { minChoices: draft.minChoices, maxChoices: draft.maxChoices } : {};
  const options = kind === PollKind.YAY_NAY ? {} : { options: draft.options.map(({ label, bagId }, at) => ({ key: `option-${at + 1}`, label: label.trim(), bagId })) };
  return {
    kind, question: question.trim(), trendId, resultsRule, changesAllowed, ballots, voterRole, voterTier, ...several, ...options,
    closesAt: closesAt === null ? null : new Date(closesAt), opensAt: null,
  };
}
