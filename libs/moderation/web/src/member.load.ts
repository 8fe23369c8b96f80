import { notFound, query, type PageContext } from '@swingtag/platform-web';
import { AdminMemberDocument, AdminMembersDocument } from '@swingtag/platform-web/gql';
import { mustBeStaff } from './admin.access.ts';

export async function loadMembers(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const { searchParams } = new URL(request.url);
  const search = searchParams.get('search')?.trim() ?? '';
  const after = searchParams.get('page') || null;
  const { members } = await query(context, AdminMembersDocument, { search: search || null, after });
  return { members, search, isFirstPage: after === null };
}

export type MembersData = Awaited<ReturnType<typeof loadMembers>>;

export async function loadAdminMember(context: PageContext, handle: string) {
  await mustBeStaff(context);
  const { member, houseRules } = await query(context, AdminMemberDocument, { handle });
  return { member: member ?? notFound(), houseRules, now: Date.now() };
}

export type AdminMemberData = Awaited<ReturnType<typeof loadAdminMember>>;
export type AdminMember = Awaited<ReturnType<typeof loadAdminMember>>['member'];
