import { notFound, query, type PageContext } from '@swingtag/platform-web';
import { AdminMemberDocument, AdminMembersDocument, type MemberRoleFilter, type MemberStanding } from '@swingtag/platform-web/gql';
import { mustBeStaff } from './admin.access.ts';

const roles: readonly MemberRoleFilter[] = ['MEMBER', 'STAFF', 'EDITOR', 'MODERATOR', 'ADMIN'];
const standings: readonly MemberStanding[] = ['LIMITED', 'SUSPENDED', 'BANNED', 'SAMPLE'];

export async function loadMembers(request: Request, context: PageContext) {
  const { canAdminister } = await mustBeStaff(context);
  const { searchParams } = new URL(request.url);
  const text = (name: string) => searchParams.get(name)?.trim() ?? '';
  const after = searchParams.get('page') || null;
  const role = roles.find((one) => one === text('role'));
  const standing = standings.find((one) => one === text('standing'));
  const filter = { search: text('search'), role: role ?? '', standing: standing ?? '', network: canAdminister ? text('network') : '' };
  const { members } = await query(context, AdminMembersDocument, {
    search: filter.search || null, role: role ?? null, standing: standing ?? null, network: filter.network || null, after,
  });
  return { members, filter, canAdminister, isFirstPage: after === null };
}

export type MembersData = Awaited<ReturnType<typeof loadMembers>>;

export async function loadAdminMember(context: PageContext, handle: string) {
  await mustBeStaff(context);
  const { member, houseRules, writtenBy } = await query(context, AdminMemberDocument, { handle });
  return { member: member ?? notFound(), houseRules, written: writtenBy?.nodes ?? [], now: Date.now() };
}

export type AdminMemberData = Awaited<ReturnType<typeof loadAdminMember>>;
export type AdminMember = Awaited<ReturnType<typeof loadAdminMember>>['member'];
