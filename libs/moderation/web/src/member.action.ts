import { t } from '@lingui/core/macro';
import {
  formOf,
  isRefusal,
  mutate,
  notFound,
  query,
  refuse,
  setFlash,
  textOf,
  type FormAnswer,
  type PageContext,
  type Refused,
} from '@swingtag/platform-web';
import {
  AddMemberNoteDocument,
  AdminMemberDocument,
  ChangeRoleDocument,
  DeleteMemberNoteDocument,
  LiftSuspensionDocument,
  SuspendMemberDocument,
  type Role,
} from '@swingtag/platform-web/gql';
import { data, redirect } from 'react-router';
import { mustBeStaff } from './admin.access.ts';
import { daysOf } from './suspension.preview.ts';

export type MemberDeed = 'suspend' | 'lift' | 'role' | 'note' | 'unnote';
export type MemberAnswer = FormAnswer & { deed: MemberDeed; isPreview?: boolean };

const deeds: readonly MemberDeed[] = ['suspend', 'lift', 'role', 'note', 'unnote'];
const roles: readonly Role[] = ['MEMBER', 'EDITOR', 'MODERATOR', 'ADMIN'];

/** Which of the page's forms was sent. */
export function deedOf(form: FormData): MemberDeed {
  return deeds.find((one) => one === textOf(form, 'deed')) ?? 'suspend';
}

function invalid(field: string, message: string): Refused {
  return { reason: 'INVALID', field, message };
}

async function act(context: PageContext, memberId: string, deed: MemberDeed, form: FormData): Promise<Refused | null> {
  const reason = textOf(form, `${deed}-reason`);
  const result = await (async () => {
    switch (deed) {
      case 'note':
        return (await mutate(context, AddMemberNoteDocument, { input: { memberId, text: textOf(form, 'note-text') } })).addMemberNote;
      case 'unnote':
        return (await mutate(context, DeleteMemberNoteDocument, { id: textOf(form, 'noteId') })).deleteMemberNote;
      case 'lift':
        return (await mutate(context, LiftSuspensionDocument, { input: { memberId, reason } })).liftSuspension;
      case 'role': {
        const role = roles.find((one) => one === textOf(form, 'role'));
        if (!role) return null;
        return (await mutate(context, ChangeRoleDocument, { input: { memberId, role, reason } })).changeRole;
      }
      case 'suspend': {
        const days = daysOf(textOf(form, 'days'));
        if (days === null) return null;
        return (await mutate(context, SuspendMemberDocument, { input: { memberId, days, reason } })).suspendMember;
      }
    }
  })();
  if (result === null) {
    return deed === 'role'
      ? invalid('role', t`Choose a role.`)
      : invalid('days', t`Type a number of days from 1 to 365.`);
  }
  return isRefusal(result) ? result : null;
}

/** The element of the page that a refusal is about: each form has a reason of its own. */
function fieldOf(deed: MemberDeed, field: string | null | undefined): string | null {
  return field === 'reason' || field === 'text' ? `${deed}-${field}` : (field ?? null);
}

/** Suspend, lift, change the role; or only show what the member would read. */
export async function changeMember(request: Request, context: PageContext, handle: string) {
  await mustBeStaff(context);
  const { member } = await query(context, AdminMemberDocument, { handle });
  if (!member) notFound();
  const form = await formOf(request);
  const deed = deedOf(form);
  const typed = {
    days: textOf(form, 'days'),
    role: textOf(form, 'role'),
    'note-text': textOf(form, 'note-text'),
    [`${deed}-reason`]: textOf(form, `${deed}-reason`),
  };
  if (form.has('preview')) return data({ errors: [], typed, deed, isPreview: true } satisfies MemberAnswer);
  const refusal = await act(context, member.id, deed, form);
  if (refusal) {
    const refused = refuse({ ...refusal, field: fieldOf(deed, refusal.field) }, typed);
    return data({ ...refused.data, deed } satisfies MemberAnswer, refused.init ?? undefined);
  }
  const done: Record<MemberDeed, string> = {
    suspend: t`${handle} is suspended from this moment and has been told why.`,
    lift: t`The suspension of ${handle} is lifted.`,
    role: t`The role of ${handle} is changed.`,
    note: t`The note is kept.`,
    unnote: t`The note is deleted.`,
  };
  const flash = await setFlash(context, { tone: 'ok', text: done[deed] });
  const page = `/admin/members/${encodeURIComponent(member.handle)}`;
  return redirect(page, { status: 303, headers: { 'Set-Cookie': flash } });
}
