import { t } from '@lingui/core/macro';
import { isRefusal, mutate, notFound, query, setFlash, signInPath, unmask, type PageContext, type Refused } from '@swingtag/platform-web';
import { DeleteTopicDocument, RestoreTopicDocument, TopicHistoryDocument, type TextEditsFragment } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

const pathOf = (id: string) => `/topics/${encodeURIComponent(id)}`;

async function refused(context: PageContext, id: string, { reason, message }: Refused) {
  if (reason === 'SIGN_IN_REQUIRED') return redirect(signInPath(pathOf(id)));
  return redirect(pathOf(id), { status: 303, headers: { 'Set-Cookie': await setFlash(context, { tone: 'problem', text: message }) } });
}

/** Deletes, and offers to undo it; where nothing is left of the topic, on the page of all boards. */
export async function deleteTopic(context: PageContext, id: string) {
  const { deleteTopic: answer } = await mutate(context, DeleteTopicDocument, { id });
  if (isRefusal(answer)) return refused(context, id, answer);
  const flash = await setFlash(context, { tone: 'ok', text: t`Your topic is deleted.`, undo: `${pathOf(id)}/restore` });
  return redirect(answer.topic?.path ?? '/boards', { status: 303, headers: { 'Set-Cookie': flash } });
}

export async function restoreTopic(context: PageContext, id: string) {
  const { restoreTopic: answer } = await mutate(context, RestoreTopicDocument, { id });
  if (isRefusal(answer)) return refused(context, id, answer);
  const flash = await setFlash(context, { tone: 'ok', text: t`Your topic is back.` });
  return redirect(pathOf(id), { status: 303, headers: { 'Set-Cookie': flash } });
}

export async function loadTopicHistory(context: PageContext, id: string) {
  const { topic } = await query(context, TopicHistoryDocument, { id });
  const { title, path, edits } = topic ?? notFound();
  return { title, path, edits: edits.map((edit) => unmask<TextEditsFragment>(edit)) };
}
