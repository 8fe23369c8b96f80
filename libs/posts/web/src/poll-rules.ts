import { useLingui } from '@lingui/react/macro';
import { textOf } from '@swingtag/platform-web';
import type { Ballots, PollKind, ResultsRule, Role, Tier } from '@swingtag/platform-web/gql';

const KINDS = ['YAY_NAY', 'HEAD_TO_HEAD', 'SINGLE', 'MULTIPLE', 'RANKED'] as const satisfies readonly PollKind[];
const RESULTS = ['ALWAYS', 'AFTER_VOTING', 'AFTER_CLOSING'] as const satisfies readonly ResultsRule[];
const BALLOTS = ['SECRET', 'OPEN'] as const satisfies readonly Ballots[];
const ROLES = ['MEMBER', 'EDITOR', 'MODERATOR', 'ADMIN'] as const satisfies readonly Role[];
const TIERS = ['NEW', 'BASIC', 'ESTABLISHED'] as const satisfies readonly Tier[];

/** What can be said of a poll, as lists to choose from: for the desk of editors and for the topics of members. */
export function usePollRules() {
  const { t } = useLingui();
  return {
    kinds: [
      { value: 'YAY_NAY', label: t`YAY or NAY` }, { value: 'HEAD_TO_HEAD', label: t`Head-to-head of two bags` }, { value: 'SINGLE', label: t`One of several` },
      { value: 'MULTIPLE', label: t`Several of several` }, { value: 'RANKED', label: t`Ranked` },
    ],
    results: [{ value: 'ALWAYS', label: t`Always` }, { value: 'AFTER_VOTING', label: t`After voting` }, { value: 'AFTER_CLOSING', label: t`After it has closed` }],
    ballots: [{ value: 'SECRET', label: t`Secret` }, { value: 'OPEN', label: t`Open: everybody sees who voted what` }],
    roles: [
      { value: 'MEMBER', label: t`Every member` }, { value: 'EDITOR', label: t`Editors and above` }, { value: 'MODERATOR', label: t`Moderators and admins` },
      { value: 'ADMIN', label: t`Admins` },
    ],
    tiers: [{ value: 'NEW', label: t`From the first day` }, { value: 'BASIC', label: t`Basic and established` }, { value: 'ESTABLISHED', label: t`Established` }],
  };
}

function oneOf<Name extends string>(names: readonly [Name, ...Name[]], typed: string): Name {
  return names.find((name) => name === typed) ?? names[0];
}

const whole = (typed: string): number => Math.min(999, Math.max(0, Math.round(Number(typed)) || 0));

/** The choices of a poll's form, one a line; a bag is named as `id|name`. */
export function pollChoicesOf(form: FormData): { kind: PollKind; options: { label: string; bagId: string | null }[] } {
  const kind = oneOf(KINDS, textOf(form, 'pollKind'));
  const named = form.getAll('pollBag').filter((bag): bag is string => typeof bag === 'string' && bag !== '');
  const bags = named.map((bag) => ({ bagId: bag.split('|')[0] ?? null, label: bag.split('|').slice(1).join('|').slice(0, 80) }));
  const lines = textOf(form, 'pollOptions').split('\n').map((label) => label.trim()).filter(Boolean).map((label) => ({ label, bagId: null }));
  return { kind, options: kind === 'YAY_NAY' ? [] : kind === 'HEAD_TO_HEAD' ? bags : lines };
}

export function pollRulesOf(form: FormData) {
  return {
    minChoices: Math.max(1, whole(textOf(form, 'pollMin'))), maxChoices: Math.max(1, whole(textOf(form, 'pollMax'))),
    resultsRule: oneOf(RESULTS, textOf(form, 'pollResults')), changesAllowed: form.has('pollChanges'), ballots: oneOf(BALLOTS, textOf(form, 'pollBallots')),
    voterRole: oneOf(ROLES, textOf(form, 'pollRole')), voterTier: oneOf(TIERS, textOf(form, 'pollTier')),
  };
}
