import { t } from '@lingui/core/macro';
import { isRefusal, mutate, query, refuse, textOf, type PageContext, type Refused } from '@swingtag/platform-web';
import { ConfirmSignInDocument, OwnAddressDocument, RequestSignInCodeDocument } from '@swingtag/platform-web/gql';
import { data } from 'react-router';
import { digitsOf } from './sign-in.code.ts';

function again(refusal: Refused, typed: Record<string, string>, codeSentTo: string | null) {
  const { data: answer, init } = refuse(refusal, typed);
  return data({ ...answer, proof: { codeSentTo } }, init ?? undefined);
}

/**
 * First line of an action whose form shows `FreshSignIn`: proves who the viewer is with what was typed there, or sends a code.
 * Null when the act may go on; otherwise the answer for the page, with everything that was typed except the secrets.
 */
export async function takeProof(context: PageContext, form: FormData, typed: Record<string, string>) {
  const wantsCode = textOf(form, 'proof') === 'send';
  const code = digitsOf(textOf(form, 'proof-code'));
  const password = textOf(form, 'proof-password');
  if (wantsCode) {
    const email = (await query(context, OwnAddressDocument)).me?.email ?? '';
    const { requestSignInCode: sent } = await mutate(context, RequestSignInCodeDocument, { email });
    if (isRefusal(sent)) return again({ ...sent, field: 'proof' }, typed, null);
    return again({ reason: 'SIGN_IN_AGAIN', field: 'proof-code', message: t`Type the code that is on its way to ${email}.` }, typed, email);
  }
  if (code === '' && password === '') return null;
  const { confirmSignIn } = await mutate(context, ConfirmSignInDocument, { input: code === '' ? { password } : { code } });
  if (!isRefusal(confirmSignIn)) return null;
  return again({ ...confirmSignIn, field: code === '' ? 'proof-password' : 'proof-code' }, typed, textOf(form, 'proof-sent') || null);
}

/** The button that a form with several was sent by, also when it was sent by the one that confirms. */
export function intentOf(form: FormData): string {
  const value = form.get('intent') ?? form.get('proof-intent');
  return typeof value === 'string' ? value : '';
}
