import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, notFound, query, refuse, setFlash, textOf, type PageContext, type Refused } from '@swingtag/platform-web';
import {
  ArrangeTopicDocument,
  EditTopicDocument,
  MergeTopicsDocument,
  NewTopicDocument,
  SplitTopicDocument,
  StartTopicDocument,
  TopicToArrangeDocument,
  TopicToEditDocument,
} from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { bagName, topicPollOf } from './topic-poll.ts';
import { lastUnsent, previewOf } from './unsent.action.ts';

/** For the page on which a topic is started: `?board=` and `?article=` by slug. */
export async function loadNewTopic(request: Request, context: PageContext) {
  const { searchParams } = new URL(request.url);
  const { boardGroups, trends, article, catalogue } = await query(context, NewTopicDocument, { article: searchParams.get('article') ?? '' });
  const groups = boardGroups
    .map((group) => ({ ...group, boards: group.boards.filter((board) => board.viewerCanStartTopic) }))
    .filter((group) => group.boards.length > 0);
  const bags = catalogue.bags.nodes.map(bagName);
  return { groups, trends: trends.nodes, bags, article: article ?? null, boardSlug: searchParams.get('board'), unsent: await lastUnsent(context, 'topic') };
}

export type NewTopicData = Awaited<ReturnType<typeof loadNewTopic>>;

function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String).join(' ')]));
}

/** A day and hour as the browser's field gives it, read as UTC, as times are shown. */
function momentOf(typed: string): string | null {
  const at = typed ? new Date(`${typed}Z`) : null;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

export async function startTopic(request: Request, context: PageContext) {
  const form = await formOf(request);
  if (textOf(form, 'intent') === 'preview') return previewOf(context, typedIn(form));
  const text = (name: string) => textOf(form, name);
  const { startTopic: answer } = await mutate(context, StartTopicDocument, {
    input: {
      unsentId: text('unsentId') || null,
      boardId: text('boardId'),
      title: text('title'),
      body: text('body'),
      trendIds: form.getAll('trendIds').map(String),
      articleId: text('articleId') || null,
      publishAt: momentOf(text('publishAt')),
      poll: await topicPollOf(form, context),
    },
  });
  return isRefusal(answer) ? refuse(answer, typedIn(form)) : redirect(answer.topic.path, { status: 303 });
}

export async function loadTopicToEdit(context: PageContext, id: string) {
  const { topic } = await query(context, TopicToEditDocument, { id });
  return { topic: topic ?? notFound(), unsent: await lastUnsent(context, `topic:${id}`) };
}

export async function editTopic(request: Request, context: PageContext, topicId: string) {
  const form = await formOf(request);
  if (textOf(form, 'intent') === 'preview') return previewOf(context, typedIn(form));
  const input = { topicId, unsentId: textOf(form, 'unsentId') || null, title: textOf(form, 'title'), body: textOf(form, 'body') };
  const { editTopic: answer } = await mutate(context, EditTopicDocument, { input });
  return isRefusal(answer) ? refuse(answer, typedIn(form)) : redirect(answer.topic.path, { status: 303 });
}

export async function loadTopicToArrange(context: PageContext, id: string) {
  const { topic, boardGroups } = await query(context, TopicToArrangeDocument, { id });
  if (!topic?.viewerCanArrange) return notFound();
  return { topic, boardGroups };
}

export type ArrangeData = Awaited<ReturnType<typeof loadTopicToArrange>>;

async function deed(context: PageContext, topicId: string, form: FormData) {
  const text = (name: string) => textOf(form, name);
  const reason = text('reason');
  if (text('deed') === 'merge') {
    const intoId = /(\d+)\D*$/.exec(text('intoId'))?.[1] ?? '';
    return (await mutate(context, MergeTopicsDocument, { input: { topicId, intoId, reason } })).mergeTopics;
  }
  if (text('deed') === 'split') {
    const input = { topicId, reason, threadIds: form.getAll('threadIds').map(String), boardId: text('boardId'), title: text('title'), body: text('body') };
    return (await mutate(context, SplitTopicDocument, { input })).splitTopic;
  }
  const slow = Number(text('slowMinutes') || '0');
  const input = {
    topicId, reason, isPinned: text('isPinned') === 'on', isLocked: text('isLocked') === 'on', boardId: text('boardId') || null,
    slowSeconds: Number.isInteger(slow) ? slow * 60 : -1,
  };
  return (await mutate(context, ArrangeTopicDocument, { input })).arrangeTopic;
}

/** One of the three forms of the page: arrange, merge or split. */
export async function arrangeTopic(request: Request, context: PageContext, topicId: string) {
  const form = await formOf(request);
  const answer = await deed(context, topicId, form);
  if (isRefusal(answer)) {
    const refusal: Refused = answer;
    return refuse({ ...refusal, field: refusal.field ? `${textOf(form, 'deed')}-${refusal.field}` : null }, typedIn(form));
  }
  const flash = await setFlash(context, { tone: 'ok', text: t`Done. It is in the moderation log with your reason.` });
  return redirect(answer.topic.path, { status: 303, headers: { 'Set-Cookie': flash } });
}
