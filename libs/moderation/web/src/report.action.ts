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
  const { id, handle: name, avatarId, avatarUrl } = member ?? notFound();
  const picture = avatarId && avatarUrl ? { id: avatarId, url: avatarUrl } : null;
  return { subject: { kind: 'MEMBER' as const, id, name: `@${name}`, path: `/members/${name}`, picture }, houseRules };
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

/** What a form about a member says instead of the id of a picture. */
export const ABOUT_THE_NAME = 'name';

export type SubjectToReport = Awaited<ReturnType<typeof loadMemberToReport | typeof loadArticleToReport | typeof loadTopicToReport>>['subject'];

interface Reported {
  kind: SubjectKind;
  id: string;
  path: string;
}

async function report(request: Request, context: PageContext, subject: Reported) {
  return send(await formOf(request), context, subject);
}

async function send(form: FormData, context: PageContext, subject: Reported) {
  const ruleId = textOf(form, 'ruleId');
  const note = textOf(form, 'note');
  const typed = { ruleId, note, about: textOf(form, 'about') };
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

/** The name, or the picture beside it: that one which the page showed, whatever stands there now. */
export async function reportMember(request: Request, context: PageContext, handle: string) {
  const { subject } = await loadMemberToReport(context, handle);
  const form = await formOf(request);
  const about = textOf(form, 'about');
  if (about === '' && subject.picture) {
    const typed = { ruleId: textOf(form, 'ruleId'), note: textOf(form, 'note') };
    return refuse({ reason: 'INVALID', field: 'about', message: t`Choose what it is about.` }, typed);
  }
  return send(form, context, about === '' || about === ABOUT_THE_NAME ? subject : { kind: 'AVATAR', id: about, path: subject.path });
}

export async function reportArticle(request: Request, context: PageContext, slug: string) {
  return report(request, context, (await loadArticleToReport(context, slug)).subject);
}

export async function reportTopic(request: Request, context: PageContext, id: string) {
  return report(request, context, (await loadTopicToReport(context, id)).subject);
}
