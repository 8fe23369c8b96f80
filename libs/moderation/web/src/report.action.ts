import { t } from '@lingui/core/macro';
import { commentPath } from '@swingtag/comments-web';
import {
  formOf,
  isRefusal,
  mutate,
  notFound,
  query,
  refuse,
  setFlash,
  textOf,
  type PageContext,
} from '@swingtag/platform-web';
import { CommentToReportDocument, ReportCommentDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

export async function loadCommentToReport(context: PageContext, id: string) {
  const { comment, houseRules } = await query(context, CommentToReportDocument, { id });
  return { comment: comment ?? notFound(), houseRules };
}

/** Files a report; thanks the reporter on the page of the comment. */
export async function reportComment(request: Request, context: PageContext, id: string) {
  const form = await formOf(request);
  const ruleId = textOf(form, 'ruleId');
  const note = textOf(form, 'note');
  const typed = { ruleId, note };
  if (ruleId === '') {
    return refuse({ reason: 'INVALID', field: 'ruleId', message: t`Choose the rule it breaks.` }, typed);
  }
  const { comment } = await loadCommentToReport(context, id);
  const { reportComment: answer } = await mutate(context, ReportCommentDocument, {
    input: { commentId: id, ruleId, note: note.trim() || null },
  });
  if (isRefusal(answer)) return refuse(answer, typed);
  const flash = await setFlash(context, { tone: 'ok', text: t`Thank you. A moderator will look at it.` });
  return redirect(commentPath(comment.article.slug, comment), { status: 303, headers: { 'Set-Cookie': flash } });
}
