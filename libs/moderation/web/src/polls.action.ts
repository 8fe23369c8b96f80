import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, query, refuse, setFlash, textOf, type PageContext } from '@swingtag/platform-web';
import { AdminPollsDocument, ClosePollDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { mustBeStaff } from './admin.access.ts';

export async function loadOpenPolls(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const after = new URL(request.url).searchParams.get('page') || null;
  const { openPolls } = await query(context, AdminPollsDocument, { after });
  return { openPolls, isFirstPage: after === null };
}

export type OpenPollsData = Awaited<ReturnType<typeof loadOpenPolls>>;

/** Closes a poll by hand; nothing counts after that. */
export async function closePoll(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const form = await formOf(request);
  const pollId = textOf(form, 'pollId');
  const reason = textOf(form, 'reason');
  const { closePoll: answer } = await mutate(context, ClosePollDocument, { input: { pollId, reason } });
  if (isRefusal(answer)) {
    const field = answer.field === 'reason' ? `reason-${pollId}` : answer.field;
    return refuse({ ...answer, field }, { pollId, reason });
  }
  const flash = await setFlash(context, { tone: 'ok', text: t`The poll is closed. Its verdict stands.` });
  return redirect('/admin/polls', { status: 303, headers: { 'Set-Cookie': flash } });
}
