import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, refuse, setFlash, textOf, type PageContext } from '@swingtag/platform-web';
import { AddCannedReasonDocument, RetireCannedReasonDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { mustBeStaff } from './admin.access.ts';

/** Adds a canned reason, or retires one. */
export async function changeCannedReasons(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const form = await formOf(request);
  const typed = { ruleId: textOf(form, 'ruleId'), title: textOf(form, 'title'), text: textOf(form, 'text') };
  const retired = textOf(form, 'retire');
  const answer = retired
    ? (await mutate(context, RetireCannedReasonDocument, { id: retired })).retireCannedReason
    : (await mutate(context, AddCannedReasonDocument, { input: typed })).addCannedReason;
  if (isRefusal(answer)) return refuse(answer, typed);
  const text = retired ? t`It is not offered any more.` : t`It is at hand now.`;
  return redirect('/admin/reasons', { status: 303, headers: { 'Set-Cookie': await setFlash(context, { tone: 'ok', text }) } });
}
