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
import {
  ArticleToReportDocument,
  CommentToReportDocument,
  MemberToReportDocument,
  TopicToReportDocument,
  ReportDocument,
  type SubjectKind,
} from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

export async function loadCommentToReport(context: PageContext, id: string) {
  const { comment, houseRules } = await query(context, CommentToReportDocument, { id });
  return { comment: comment ?? notFound(), houseRules };
}

export async function loadMemberToReport(context: PageContext, handle: string) {
  const { member, houseRules } = await query(context, MemberToReportDocument, { handle });
  const { id, handle: name } = member ?? notFound();
  return { subject: { kind: 'MEMBER' as const, id, name: `@${name}`, path: `/members/${name}` }, houseRules };
}

export async function loadArticleToReport(context: PageContext, slug: string) {
  const { article, houseRules } = await query(context, ArticleToReportDocument, { slug });
  const { id, title } = article ?? notFound();
  return { subject: { kind: 'ARTICLE' as const, id, name: title, path: `/articles/${slug}` }, houseRules };
}

export async function loadTopicToReport(context: PageContext, id: string) {
  const { topic, houseRules } = await query(context, TopicToReportDocument, { id });
  const { title, path } = topic ?? notFound();
  return { subject: { kind: 'TOPIC' as const, id, name: title, path }, houseRules };
}

export type SubjectToReport = Awaited<ReturnType<typeof loadMemberToReport | typeof loadArticleToReport | typeof loadTopicToReport>>['subject'];

async function report(request: Request, context: PageContext, subject: { kind: SubjectKind; id: string; path: string }) {
  const form = await formOf(request);
  const ruleId = textOf(form, 'ruleId');
  const note = textOf(form, 'note');
  const typed = { ruleId, note };
  if (ruleId === '') {
    return refuse({ reason: 'INVALID', field: 'ruleId', message: t`Choose the rule it breaks.` }, typed);
  }
  const input = { kind: subject.kind, objectId: subject.id, ruleId, note: note.trim() || null };
  const { report: answer } = await mutate(context, ReportDocument, { input });
  if (isRefusal(answer)) return refuse(answer, typed);
  const flash = await setFlash(context, { tone: 'ok', text: t`Thank you. A moderator will look at it.` });
  return redirect(subject.path, { status: 303, headers: { 'Set-Cookie': flash } });
}

/** Files a report; thanks the reporter on the page of the comment. */
export async function reportComment(request: Request, context: PageContext, id: string) {
  const { comment } = await loadCommentToReport(context, id);
  return report(request, context, { kind: 'COMMENT', id, path: commentPath(comment.post.path, comment) });
}

export async function reportMember(request: Request, context: PageContext, handle: string) {
  return report(request, context, (await loadMemberToReport(context, handle)).subject);
}

export async function reportArticle(request: Request, context: PageContext, slug: string) {
  return report(request, context, (await loadArticleToReport(context, slug)).subject);
}

export async function reportTopic(request: Request, context: PageContext, id: string) {
  return report(request, context, (await loadTopicToReport(context, id)).subject);
}
