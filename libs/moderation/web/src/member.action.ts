import { takeProof } from '@swingtag/accounts-web';
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
  GiveTierDocument,
  LiftSanctionDocument,
  SanctionMemberDocument,
  type Role,
  type SanctionKind,
  type Tier,
} from '@swingtag/platform-web/gql';
import { data, redirect } from 'react-router';
import { mustBeStaff } from './admin.access.ts';
import { daysOf, hasAnEnd } from './sanction.preview.ts';

export type MemberDeed = 'sanction' | 'lift' | 'role' | 'tier' | 'note' | 'unnote';
export type MemberAnswer = FormAnswer & { deed: MemberDeed; isPreview?: boolean };

const deeds: readonly MemberDeed[] = ['sanction', 'lift', 'role', 'tier', 'note', 'unnote'];
const kinds: readonly SanctionKind[] = ['WARN', 'LIMIT', 'SUSPEND', 'BAN'];
const tiers: readonly Tier[] = ['NEW', 'BASIC', 'ESTABLISHED'];
const roles: readonly Role[] = ['MEMBER', 'EDITOR', 'MODERATOR', 'ADMIN'];

function kindOf(form: FormData): SanctionKind {
  return kinds.find((one) => one === textOf(form, 'kind')) ?? 'SUSPEND';
}

/** Which of the page's forms was sent. */
export function deedOf(form: FormData): MemberDeed {
  return deeds.find((one) => one === textOf(form, 'deed')) ?? 'sanction';
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
      case 'lift': {
        const input = { memberId, kind: kindOf(form), reason: textOf(form, `lift-${kindOf(form)}-reason`) };
        return (await mutate(context, LiftSanctionDocument, { input })).liftSanction;
      }
      case 'role': {
        const role = roles.find((one) => one === textOf(form, 'role'));
        if (!role) return null;
        return (await mutate(context, ChangeRoleDocument, { input: { memberId, role, reason } })).changeRole;
      }
      case 'tier': {
        const tier = tiers.find((one) => one === textOf(form, 'tier')) ?? null;
        return (await mutate(context, GiveTierDocument, { input: { memberId, tier, reason } })).giveTier;
      }
      case 'sanction': {
        const kind = kindOf(form);
        const days = hasAnEnd(kind) ? daysOf(textOf(form, 'days')) : null;
        if (hasAnEnd(kind) && days === null) return null;
        const input = { memberId, kind, days, reason, ruleId: textOf(form, 'ruleId') || null };
        return (await mutate(context, SanctionMemberDocument, { input })).sanctionMember;
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
function fieldOf(deed: MemberDeed, kind: string, field: string | null | undefined): string | null {
  if (deed === 'lift' && field === 'reason') return `lift-${kind}-reason`;
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
    tier: textOf(form, 'tier'),
    kind: textOf(form, 'kind'),
    ruleId: textOf(form, 'ruleId'),
    'note-text': textOf(form, 'note-text'),
    [`lift-${kindOf(form)}-reason`]: textOf(form, `lift-${kindOf(form)}-reason`),
    [`${deed}-reason`]: textOf(form, `${deed}-reason`),
  };
  if (form.has('preview')) return data({ errors: [], typed, deed, isPreview: true } satisfies MemberAnswer);
  const unproven = await takeProof(context, form, typed);
  if (unproven) return data({ ...unproven.data, deed } satisfies MemberAnswer, unproven.init ?? undefined);
  const refusal = await act(context, member.id, deed, form);
  if (refusal) {
    const refused = refuse({ ...refusal, field: fieldOf(deed, typed.kind, refusal.field) }, typed);
    return data({ ...refused.data, deed } satisfies MemberAnswer, refused.init ?? undefined);
  }
  const given: Record<SanctionKind, string> = {
    WARN: t`${handle} is warned and has been told why.`,
    LIMIT: t`${handle} is limited from this moment and has been told why.`,
    SUSPEND: t`${handle} is suspended from this moment and has been told why.`,
    BAN: t`${handle} is banned from this moment and has been told why.`,
  };
  const lifted: Record<SanctionKind, string> = {
    WARN: '',
    LIMIT: t`The limit of ${handle} is lifted.`,
    SUSPEND: t`The suspension of ${handle} is lifted.`,
    BAN: t`The ban of ${handle} is lifted.`,
  };
  const done: Record<MemberDeed, string> = {
    sanction: given[kindOf(form)],
    lift: lifted[kindOf(form)],
    role: t`The role of ${handle} is changed.`,
    tier: t`The tier of ${handle} is set.`,
    note: t`The note is kept.`,
    unnote: t`The note is deleted.`,
  };
  const flash = await setFlash(context, { tone: 'ok', text: done[deed] });
  const page = `/admin/members/${encodeURIComponent(member.handle)}`;
  return redirect(page, { status: 303, headers: { 'Set-Cookie': flash } });
}
