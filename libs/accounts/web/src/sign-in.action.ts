import { t } from '@lingui/core/macro';
import {
  formOf,
  isRefusal,
  mutate,
  query,
  refuse,
  safePath,
  setFlash,
  settingsContext,
  textOf,
  type PageContext,
} from '@swingtag/platform-web';
import {
  RequestSignInCodeDocument,
  SignedInAsDocument,
  SignInDocument,
  SignInWithPasswordDocument,
} from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { digitsOf } from './sign-in.code.ts';
import { forgetSignIn, keepSignIn, readSignIn } from './sign-in.cookie.ts';

/** Somebody has just signed in; the route decides what follows and answers with `goOn`. */
export interface Arrival {
  next: string;
  handle: string;
  isNewMember: boolean;
}

async function isSignedIn(context: PageContext): Promise<boolean> {
  return (await query(context, SignedInAsDocument)).me !== null;
}

/** For the pages that ask who somebody is; whoever is signed in goes straight on. */
export async function loadSignIn(request: Request, context: PageContext) {
  const next = safePath(new URL(request.url).searchParams.get('next'));
  if (await isSignedIn(context)) throw redirect(next);
  return { next };
}

/** For the page that asks for the code. */
export async function loadSignInCode(request: Request, context: PageContext) {
  const signIn = await readSignIn(request);
  if (await isSignedIn(context)) throw redirect(signIn?.next ?? '/');
  if (!signIn) throw redirect('/sign-in');
  return { ...signIn, isDevelopment: context.get(settingsContext).isDevelopment };
}

/** Sends a code and goes on to the page that asks for it. Known and unknown addresses are answered alike. */
export async function askForCode(request: Request, context: PageContext) {
  const form = await formOf(request);
  const email = textOf(form, 'email').trim();
  const next = safePath(form.get('next'));
  if (email === '') return refuse({ reason: 'INVALID', field: 'email', message: t`Type your e-mail address.` });
  const { requestSignInCode } = await mutate(context, RequestSignInCodeDocument, { email });
  if (isRefusal(requestSignInCode)) return refuse(requestSignInCode, { email });

  const { expiresInMinutes } = requestSignInCode;
  const headers = new Headers();
  headers.append('Set-Cookie', await keepSignIn(context, { email: requestSignInCode.email, next, expiresInMinutes }));
  if (form.has('again')) {
    const text = t`A new code is on its way. Older ones no longer work.`;
    headers.append('Set-Cookie', await setFlash(context, { tone: 'ok', text }));
  }
  return redirect('/sign-in/code', { status: 303, headers });
}

/** Signs in with the six digits. Gives the arrival, or the answer for the page. */
export async function confirmCode(request: Request, context: PageContext) {
  const form = await formOf(request);
  const signIn = await readSignIn(request);
  if (!signIn) {
    const flash = await setFlash(context, { tone: 'problem', text: t`That took a while. Please ask for a new code.` });
    throw redirect('/sign-in', { headers: { 'Set-Cookie': flash } });
  }
  const code = textOf(form, 'code');
  const digits = digitsOf(code);
  if (!/^\d{6}$/.test(digits)) {
    return refuse({ reason: 'INVALID', field: 'code', message: t`The code has six digits.` }, { code });
  }
  const answer = await mutate(context, SignInDocument, { input: { email: signIn.email, code: digits } });
  if (isRefusal(answer.signIn)) return refuse({ ...answer.signIn, field: 'code' }, { code });
  return arrival(signIn.next, answer.signIn);
}

/** Signs in with a password. Gives the arrival, or the answer for the page. */
export async function confirmPassword(request: Request, context: PageContext) {
  const form = await formOf(request);
  const email = textOf(form, 'email').trim();
  const password = textOf(form, 'password');
  if (email === '') return refuse({ reason: 'INVALID', field: 'email', message: t`Type your e-mail address.` });
  if (password === '') {
    return refuse({ reason: 'INVALID', field: 'password', message: t`Type your password.` }, { email });
  }
  const { signInWithPassword } = await mutate(context, SignInWithPasswordDocument, { input: { email, password } });
  if (isRefusal(signInWithPassword)) {
    return refuse({ ...signInWithPassword, field: signInWithPassword.field ?? 'password' }, { email });
  }
  return arrival(safePath(form.get('next')), signInWithPassword);
}

function arrival(next: string, { me, isNewMember }: { me: { handle: string }; isNewMember: boolean }): Arrival {
  return { next, handle: me.handle, isNewMember };
}

export function isArrival(answer: object): answer is Arrival {
  return 'isNewMember' in answer;
}

/** To where the visitor came from, or where a kept vote leads, with its own message. */
export async function goOn(
  context: PageContext,
  { next, handle, isNewMember }: Arrival,
  kept: { next: string; cookies: string[] } | null,
) {
  const headers = new Headers([['Set-Cookie', await forgetSignIn()]]);
  const text = isNewMember
    ? t`Welcome. You are ${handle} here; change the name under Me.`
    : t`Welcome back, ${handle}.`;
  const cookies = kept?.cookies ?? [await setFlash(context, { tone: 'ok', text })];
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(kept?.next ?? next, { status: 303, headers });
}
