import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes, PageArgs, resultUnion, Role, Tier } from '@swingtag/platform-server';
import type { Member } from './member.entity.ts';

registerEnumType(Tier, { name: 'Tier', description: 'How long and how much a member has been here; computed, see docs/member-tiers.md.' });
registerEnumType(Role, { name: 'Role', description: 'What a member is trusted with.' });

@ObjectType('Member', { description: 'An account as everybody sees it.' })
export class MemberType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The public name, without @.' })
  handle: string;

  @Field(() => Role)
  role: Role;

  @Field(() => Date, { name: 'joinedAt' })
  createdAt: Date;

  @Field(() => Boolean, { description: 'Part of the sample content.' })
  isSample: boolean;
}

/** A role, or whoever has any but the first. */
export enum MemberRoleFilter {
  MEMBER = 'MEMBER',
  STAFF = 'STAFF',
  EDITOR = 'EDITOR',
  MODERATOR = 'MODERATOR',
  ADMIN = 'ADMIN',
}

export enum MemberStanding {
  LIMITED = 'LIMITED',
  SUSPENDED = 'SUSPENDED',
  BANNED = 'BANNED',
  SAMPLE = 'SAMPLE',
}

registerEnumType(MemberRoleFilter, { name: 'MemberRoleFilter', description: 'STAFF: editors, moderators and admins.' });
registerEnumType(MemberStanding, { name: 'MemberStanding', description: 'What is in force now, or sample members.' });

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'The beginning of a handle, or a whole e-mail address.' })
  search?: string | null;

  @Field(() => MemberRoleFilter, { nullable: true })
  role?: MemberRoleFilter | null;

  @Field(() => MemberStanding, { nullable: true })
  standing?: MemberStanding | null;

  @Field(() => String, { nullable: true, description: 'Admins only: an address; who signed in from its network within ninety days.' })
  network?: string | null;
}

export const { Connection: MemberConnection } = connectionTypes(() => MemberType, 'Member');

@ObjectType('Me', { description: 'The account of the viewer.' })
export class MeType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  handle: string;

  @Field(() => String)
  email: string;

  @Field(() => Role)
  role: Role;
}

@ObjectType({ description: 'The member as the change left them.' })
export class MemberChanged {
  @Field(() => MemberType)
  member: Member;
}

@ObjectType({ description: 'The viewer as the change left them.' })
export class MeChanged {
  @Field(() => MeType)
  me: Member;
}

export const MemberResult = resultUnion('MemberResult', () => MemberChanged);
export const MeResult = resultUnion('MeResult', () => MeChanged);

@InputType()
export class ChangeRoleInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => Role)
  role: Role;

  @Field(() => String, { description: 'For the audit log.' })
  reason: string;
}
