import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, query, refuse, setFlash, textOf, type PageContext } from '@swingtag/platform-web';
import { AdminClosedPollsDocument, ReopenPollDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { mustBeStaff } from './admin.access.ts';

export async function loadClosedPolls(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const after = new URL(request.url).searchParams.get('page') || null;
  const { closedPolls } = await query(context, AdminClosedPollsDocument, { after });
  return { closedPolls, isFirstPage: after === null };
}

export type ClosedPollsData = Awaited<ReturnType<typeof loadClosedPolls>>;

/** What a field for date and time holds, read as UTC; undefined when it is neither empty nor a time. */
function timeIn(text: string): string | null | undefined {
  if (text === '') return null;
  const time = new Date(`${text}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** Opens a closed poll again; admins only. */
export async function reopenPoll(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const form = await formOf(request);
  const [pollId, reason, typedTime] = [textOf(form, 'pollId'), textOf(form, 'reason'), textOf(form, 'closesAt')];
  const typed = { pollId, reason, closesAt: typedTime };
  const closesAt = timeIn(typedTime);
  if (closesAt === undefined) return refuse({ reason: 'INVALID', field: `closesAt-${pollId}`, message: t`That is not a date with a time.` }, typed);
  const { reopenPoll: answer } = await mutate(context, ReopenPollDocument, { input: { pollId, reason, closesAt } });
  if (isRefusal(answer)) return refuse({ ...answer, field: answer.field ? `${answer.field}-${pollId}` : null }, typed);
  const flash = await setFlash(context, { tone: 'ok', text: t`The poll is open again. The public log says why.` });
  return redirect('/admin/polls/closed', { status: 303, headers: { 'Set-Cookie': flash } });
}
