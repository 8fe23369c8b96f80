import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, query, refuse, safePath, setFlash, textOf, type Flash, type PageContext } from '@swingtag/platform-web';
import { KeepCommentDocument, RemoveCommentDocument, RuleTemplatesDocument, UndoDecisionDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { mustBeStaff } from './admin.access.ts';
import { reviewPath, undoPath } from './review.address.ts';
import { keepKeysWanted } from './review.cookie.ts';
import { reasonFor } from './review.reason.ts';

async function goOn(context: PageContext, path: string, flash: Flash) {
  return redirect(path, { status: 303, headers: { 'Set-Cookie': await setFlash(context, flash) } });
}

/** Keep or remove the comment of the open case, then on to the next one. */
async function decide(context: PageContext, form: FormData) {
  const commentId = textOf(form, 'commentId');
  const next = reviewPath(textOf(form, 'nextCase'), textOf(form, 'page'));
  if (textOf(form, 'intent') === 'keep') {
    const { keepComment } = await mutate(context, KeepCommentDocument, { input: { commentId, reason: null } });
    if (!isRefusal(keepComment)) {
      return goOn(context, next, { tone: 'ok', text: t`Kept.`, undo: undoPath(keepComment.decision.id) });
    }
    if (keepComment.reason === 'ALREADY_DECIDED') return goOn(context, next, { tone: 'problem', text: keepComment.message });
    return refuse(keepComment);
  }
  const ruleId = textOf(form, 'ruleId');
  const { houseRules } = await query(context, RuleTemplatesDocument);
  const reason = reasonFor(ruleId, textOf(form, 'reason'), houseRules);
  const typed = { commentId, ruleId, reason };
  if (ruleId === '') return refuse({ reason: 'INVALID', field: 'ruleId', message: t`Choose the rule it breaks.` }, typed);
  const { removeComment } = await mutate(context, RemoveCommentDocument, { input: { commentId, ruleId, reason } });
  if (!isRefusal(removeComment)) {
    return goOn(context, next, { tone: 'ok', text: t`Removed. The author is told why.`, undo: undoPath(removeComment.decision.id) });
  }
  if (removeComment.reason === 'ALREADY_DECIDED') return goOn(context, next, { tone: 'problem', text: removeComment.message });
  return refuse(removeComment, typed);
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
  return decide(context, form);
}

/** Takes a decision back and opens its case again. */
export async function undoDecision(context: PageContext, id: string) {
  await mustBeStaff(context);
  const { undoDecision: answer } = await mutate(context, UndoDecisionDocument, { id });
  if (isRefusal(answer)) return goOn(context, '/admin/decisions', { tone: 'problem', text: answer.message });
  return goOn(context, reviewPath(answer.comment.id), { tone: 'ok', text: t`Undone. The case is open again.` });
}
