import { t } from '@lingui/core/macro';
import {
  formOf,
  isRefusal,
  mutate,
  query,
  refuse,
  setFlash,
  signInPath,
  textOf,
  type FormAnswer,
  type PageContext,
  type Refused,
} from '@swingtag/platform-web';
import {
  AccountDocument,
  ChangeHandleDocument,
  RevokeSessionDocument,
  SetPasswordDocument,
} from '@swingtag/platform-web/gql';
import { data, redirect } from 'react-router';
import { takeProof } from './proof.action.ts';

/** The sections of the page; each is saved by itself. */
export type AccountSection = 'handle' | 'password' | 'sessions';
export type AccountAnswer = FormAnswer & { section: AccountSection };

/** For the page; visitors sign in first. */
export async function loadAccount(context: PageContext) {
  const { me } = await query(context, AccountDocument);
  if (!me) throw redirect(signInPath('/me'));
  return { me, isSuspended: me.suspendedUntil !== null && Date.parse(me.suspendedUntil) > Date.now() };
}

async function save(context: PageContext, section: AccountSection, form: FormData): Promise<Refused | null> {
  const result = await (async () => {
    switch (section) {
      case 'handle':
        return (await mutate(context, ChangeHandleDocument, { handle: textOf(form, 'handle').trim() })).changeHandle;
      case 'password': {
        const input = { password: textOf(form, 'password'), currentPassword: textOf(form, 'currentPassword') || null };
        return (await mutate(context, SetPasswordDocument, { input })).setPassword;
      }
      case 'sessions':
        return (await mutate(context, RevokeSessionDocument, { id: textOf(form, 'id') })).revokeSession;
    }
  })();
  return isRefusal(result) ? result : null;
}

/** The field of the page that a refusal is about. */
function fieldOf(section: AccountSection, { field, reason }: Refused): string | null {
  if (field) return field;
  if (section === 'sessions') return null;
  return reason === 'WRONG_PASSWORD' ? 'currentPassword' : section;
}

/** Which section a form belongs to. */
export function sectionOf(form: FormData): AccountSection {
  const section = textOf(form, 'section');
  return section === 'password' || section === 'sessions' ? section : 'handle';
}

/** Saves one section. Passwords are never sent back to the page. */
export async function saveAccount(request: Request, context: PageContext) {
  const form = await formOf(request);
  const section = sectionOf(form);
  const unproven = await takeProof(context, form, {});
  if (unproven) return data({ ...unproven.data, section } satisfies AccountAnswer, unproven.init ?? undefined);
  const refusal = await save(context, section, form);
  if (refusal?.reason === 'SIGN_IN_REQUIRED') throw redirect(signInPath('/me'));
  if (refusal) {
    const refused = refuse({ ...refusal, field: fieldOf(section, refusal) }, { handle: textOf(form, 'handle') });
    return data({ ...refused.data, section } satisfies AccountAnswer, refused.init ?? undefined);
  }
  const saved: Record<AccountSection, string> = {
    handle: t`Your handle is changed.`,
    password: t`Your password is set. Other devices have been signed out.`,
    sessions: t`That device is signed out.`,
  };
  const flash = await setFlash(context, { tone: 'ok', text: saved[section] });
  return redirect('/me', { status: 303, headers: { 'Set-Cookie': flash } });
}
