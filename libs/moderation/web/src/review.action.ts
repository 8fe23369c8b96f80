import { intentOf, takeProof } from '@swingtag/accounts-web';
import { t } from '@lingui/core/macro';
import {
  formOf,
  isRefusal,
  mutate,
  query,
  refuse,
  safePath,
  setFlash,
  textOf,
  type Flash,
  type PageContext,
  type Refused,
} from '@swingtag/platform-web';
import {
  ClaimCaseDocument,
  DecideAllDocument,
  DecideDocument,
  RuleTemplatesDocument,
  UndoDecisionDocument,
  type DecisionOutcome,
  type SubjectKind,
} from '@swingtag/platform-web/gql';
import { data, redirect } from 'react-router';
import { mustReview } from './admin.access.ts';
import { caseName, caseOfName, listOf, reviewPath, undoPath } from './review.address.ts';
import { keepKeysWanted } from './review.cookie.ts';
import { reasonFor, templatesFor } from './review.reason.ts';

/** What a page that stays where it is hears of its decision. */
export interface Settled {
  decisionId: string | null;
  /** The case that must be looked at now, by name. */
  open?: string;
  tone: 'ok' | 'problem';
  text: string;
}

const outcomes: Record<string, DecisionOutcome> = { keep: 'KEEP', remove: 'REMOVE', hide: 'HIDE' };

async function goOn(context: PageContext, path: string, flash: Flash) {
  return redirect(path, { status: 303, headers: { 'Set-Cookie': await setFlash(context, flash) } });
}

/** With script the page has moved on already and only wants to know; without, the next case is opened. */
async function settle(context: PageContext, form: FormData, result: Settled | Refused, typed: Record<string, string>) {
  const isMoot = 'reason' in result && (result.reason === 'ALREADY_DECIDED' || result.reason === 'CONFLICT');
  if ('reason' in result && !isMoot) return refuse(result, typed);
  const settled: Settled =
    'reason' in result
      ? { decisionId: null, tone: 'problem', text: result.message, ...(result.reason === 'CONFLICT' ? { open: textOf(form, 'case') } : {}) }
      : result;
  if (form.has('stay')) return data({ settled });
  const next = reviewPath(settled.open ?? textOf(form, 'nextCase'), listOf(new URLSearchParams(textOf(form, 'list'))));
  const { tone, text, decisionId } = settled;
  return goOn(context, next, { tone, text, ...(decisionId ? { undo: undoPath(decisionId) } : {}) });
}

function wordsOf(outcome: DecisionOutcome): string {
  if (outcome === 'KEEP') return t`Kept.`;
  return outcome === 'HIDE' ? t`Hidden until somebody decides. The author is told.` : t`Removed. The author is told why.`;
}

/** The reason as it will be read, with the rule and what was typed; of several cases, only pictures are told of as pictures. */
async function verdictOf(context: PageContext, form: FormData, outcome: DecisionOutcome, cases: readonly ({ kind: SubjectKind } | null)[]) {
  const ruleId = textOf(form, 'ruleId');
  if (outcome === 'KEEP') return { ruleId: null, reason: null };
  const { houseRules, cannedReasons } = await query(context, RuleTemplatesDocument);
  const kind = cases.every((one) => one?.kind === 'AVATAR') ? 'AVATAR' : 'COMMENT';
  const canned = cannedReasons.find(({ id }) => id === textOf(form, 'canned')) ?? null;
  const reason = outcome === 'REMOVE' ? reasonFor(ruleId, textOf(form, 'reason'), templatesFor(kind, houseRules), canned) : null;
  return { ruleId: ruleId || null, reason };
}

async function decide(context: PageContext, form: FormData, outcome: DecisionOutcome) {
  const about = caseOfName(textOf(form, 'case'));
  if (!about) return refuse({ reason: 'INVALID', message: t`Nothing waits here any more.` });
  const verdict = await verdictOf(context, form, outcome, [about]);
  const typed = { case: textOf(form, 'case'), ruleId: verdict.ruleId ?? '', reason: verdict.reason ?? '' };
  if (outcome === 'REMOVE' && !verdict.ruleId) {
    return refuse({ reason: 'INVALID', field: 'ruleId', message: t`Choose the rule it breaks.` }, typed);
  }
  const input = { ...about, outcome, ...verdict, version: textOf(form, 'version') || null };
  const { decide: answer } = await mutate(context, DecideDocument, { input });
  if (isRefusal(answer)) return settle(context, form, answer, typed);
  return settle(context, form, { decisionId: answer.decision.id, tone: 'ok', text: wordsOf(outcome) }, typed);
}

/** The action of the queue: a decision, who is looking, or the switch for the keys. */
export async function review(request: Request, context: PageContext) {
  await mustReview(context);
  const form = await formOf(request);
  if (form.has('keys')) {
    return redirect(safePath(form.get('next'), '/admin/review'), {
      status: 303,
      headers: { 'Set-Cookie': await keepKeysWanted(context, textOf(form, 'keys') === 'on') },
    });
  }
  const outcome = outcomes[textOf(form, 'intent')];
  if (outcome) return decide(context, form, outcome);
  return refuse({ reason: 'INVALID', message: t`Choose Keep, Remove or Hide.` });
}

/** Tells colleagues that one is looking at a case. */
export async function claim(request: Request, context: PageContext) {
  await mustReview(context);
  await mutate(context, ClaimCaseDocument, { caseId: textOf(await formOf(request), 'caseId') });
  return null;
}

/** The same decision about all cases that were chosen. */
export async function reviewSeveral(request: Request, context: PageContext) {
  await mustReview(context);
  const form = await formOf(request);
  const outcome = outcomes[intentOf(form)];
  if (!outcome) return refuse({ reason: 'INVALID', message: t`Choose Keep, Remove or Hide.` });
  const chosen = form.getAll('case').filter((one) => typeof one === 'string');
  const cases = chosen.flatMap((value) => {
    const [name = '', ...version] = value.split(' ');
    const about = caseOfName(name);
    return about ? [{ ...about, version: version.join(' ') }] : [];
  });
  const verdict = await verdictOf(context, form, outcome, cases);
  const typed = { ruleId: verdict.ruleId ?? '', reason: textOf(form, 'reason'), intent: intentOf(form), cases: chosen.join('\n') };
  const unproven = await takeProof(context, form, typed);
  if (unproven) return unproven;
  if (cases.length === 0) return refuse({ reason: 'INVALID', field: 'cases', message: t`Choose at least one case.` }, typed);
  const { decideAll: answer } = await mutate(context, DecideAllDocument, { input: { cases, outcome, ...verdict } });
  if (isRefusal(answer)) return refuse(answer, typed);
  const [done, refused] = [answer.decisions.length, answer.refused.length];
  const text = refused > 0 ? t`${done} decided. ${refused} had been decided or changed meanwhile.` : t`${done} decided.`;
  const page = `/admin/review/several?${listOf(new URL(request.url).searchParams).toString()}`;
  return goOn(context, page, { tone: refused > 0 ? 'problem' : 'ok', text });
}

/** Takes a decision back and opens its case again. */
export async function undoDecision(request: Request, context: PageContext, id: string) {
  await mustReview(context);
  const form = await formOf(request);
  const { undoDecision: answer } = await mutate(context, UndoDecisionDocument, { id });
  const text = isRefusal(answer) ? answer.message : t`Undone. The case is open again.`;
  const tone = isRefusal(answer) ? 'problem' : 'ok';
  const subject = isRefusal(answer) ? null : answer.decision.subject;
  const open = subject ? caseName(subject.kind, subject.id) : undefined;
  if (form.has('stay')) return data({ settled: { decisionId: null, tone, text, ...(open ? { open } : {}) } satisfies Settled });
  return goOn(context, isRefusal(answer) ? '/admin/decisions' : reviewPath(open), { tone, text });
}
