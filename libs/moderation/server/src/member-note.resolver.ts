import { Args, Field, ID, InputType, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberQueries, MemberType } from '@swingtag/accounts-server';
import { Ctx, orRefusal, Public, resultUnion, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { maySeeNotes, MemberNoteService } from './member-note.service.ts';

@ObjectType('MemberNote', { description: 'What the staff should know about a member. Staff only.' })
export class MemberNoteType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  text: string;

  @Field(() => Date)
  writtenAt: Date;

  authorId: string;
}

@InputType()
export class AddMemberNoteInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => String, { description: 'At most 2000 characters.' })
  text: string;
}

@ObjectType({ description: 'The notes on a member as they are now.' })
export class MemberNotesChanged {
  @Field(() => [MemberNoteType])
  notes: MemberNoteType[];
}

const MemberNoteResult = resultUnion('MemberNoteResult', () => MemberNotesChanged);

@Resolver(() => MemberNoteType)
export class MemberNoteResolver {
  constructor(
    private readonly service: MemberNoteService,
    private readonly members: MemberQueries,
  ) {}

  @Public()
  @Mutation(() => MemberNoteResult, { description: 'Staff only.' })
  addMemberNote(@Args('input') input: AddMemberNoteInput, @Ctx() ctx: OperationContext): Promise<MemberNotesChanged | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.add(ctx.viewer, input)));
  }

  @Public()
  @Mutation(() => MemberNoteResult, { description: 'Its author, and admins.' })
  deleteMemberNote(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<MemberNotesChanged | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.delete(ctx.viewer, id)));
  }

  @ResolveField(() => MemberType)
  author(@Parent() { authorId }: MemberNoteType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return this.members.memberById(ctx, authorId);
  }

  private async asNow(ctx: OperationContext, changed: Promise<string>): Promise<MemberNotesChanged> {
    const memberId = await changed;
    ctx.forget();
    return Object.assign(new MemberNotesChanged(), { notes: await this.service.notesOf(ctx, memberId) });
  }
}

@Resolver(() => MemberType)
export class MemberNotesResolver {
  constructor(private readonly service: MemberNoteService) {}

  @ResolveField(() => [MemberNoteType], { nullable: true, description: 'For staff, about others, the newest first; null for everybody else.' })
  async notes(@Parent() { id }: MemberType, @Ctx() ctx: OperationContext): Promise<MemberNoteType[] | null> {
    return maySeeNotes(ctx.viewer, id) ? this.service.notesOf(ctx, id) : null;
  }
}
