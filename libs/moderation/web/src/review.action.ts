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
  KeepCommentDocument,
  RemoveCommentDocument,
  RuleTemplatesDocument,
  UndoDecisionDocument,
} from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { mustBeStaff } from './admin.access.ts';
import { reviewPath, undoPath } from './review.address.ts';
import { keepKeysWanted } from './review.cookie.ts';
import { reasonFor } from './review.reason.ts';

async function goOn(context: PageContext, path: string, flash: Flash) {
  return redirect(path, { status: 303, headers: { 'Set-Cookie': await setFlash(context, flash) } });
}

/** On to the next case, or back to the open one with what stood in the way. */
async function settle(
  context: PageContext,
  form: FormData,
  result: { text: string; decisionId: string } | Refused,
  typed: Record<string, string>,
) {
  const next = reviewPath(textOf(form, 'nextCase'), textOf(form, 'page'));
  if ('decisionId' in result) {
    return goOn(context, next, { tone: 'ok', text: result.text, undo: undoPath(result.decisionId) });
  }
  // Another moderator was faster: nothing is left to do here.
  if (result.reason === 'ALREADY_DECIDED') return goOn(context, next, { tone: 'problem', text: result.message });
  return refuse(result, typed);
}

async function keep(context: PageContext, form: FormData) {
  const input = { commentId: textOf(form, 'commentId'), reason: null };
  const { keepComment: answer } = await mutate(context, KeepCommentDocument, { input });
  const result = isRefusal(answer) ? answer : { text: t`Kept.`, decisionId: answer.decision.id };
  return settle(context, form, result, {});
}

async function remove(context: PageContext, form: FormData) {
  const ruleId = textOf(form, 'ruleId');
  const { houseRules } = await query(context, RuleTemplatesDocument);
  const reason = reasonFor(ruleId, textOf(form, 'reason'), houseRules);
  const input = { commentId: textOf(form, 'commentId'), ruleId, reason };
  if (ruleId === '') {
    return refuse({ reason: 'INVALID', field: 'ruleId', message: t`Choose the rule it breaks.` }, input);
  }
  const { removeComment: answer } = await mutate(context, RemoveCommentDocument, { input });
  const result = isRefusal(answer)
    ? answer
    : { text: t`Removed. The author is told why.`, decisionId: answer.decision.id };
  return settle(context, form, result, input);
}

/** The action of the queue: a decision, or the switch for the keys. */
export async function review(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const form = await formOf(request);
  if (form.has('keys')) {
    return redirect(safePath(form.get('next'), '/admin/review'), {
      status: 303,
      headers: { 'Set-Cookie': await keepKeysWanted(context, textOf(form, 'keys') === 'on') },
    });
  }
  switch (textOf(form, 'intent')) {
    case 'keep':
      return keep(context, form);
    case 'remove':
      return remove(context, form);
    default:
      return refuse({ reason: 'INVALID', message: t`Choose Keep or Remove.` });
  }
}

/** Takes a decision back and opens its case again. */
export async function undoDecision(context: PageContext, id: string) {
  await mustBeStaff(context);
  const { undoDecision: answer } = await mutate(context, UndoDecisionDocument, { id });
  if (isRefusal(answer)) return goOn(context, '/admin/decisions', { tone: 'problem', text: answer.message });
  return goOn(context, reviewPath(answer.comment.id), { tone: 'ok', text: t`Undone. The case is open again.` });
}
