import { Args, Field, ID, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberType, MeType } from '@swingtag/accounts-server';
import { Ctx, orRefusal, resultUnion, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { AvatarService } from './avatar.service.ts';
import { PictureType } from './picture.graphql.ts';
import { PictureQueries } from './picture.queries.ts';

@ObjectType({ description: 'The picture beside the viewer’s name, or none.' })
export class AvatarChanged {
  @Field(() => PictureType, { nullable: true })
  avatar: PictureType | null;
}
export const AvatarResult = resultUnion('AvatarResult', () => AvatarChanged);

@Resolver(() => MeType)
export class AvatarResolver {
  constructor(
    private readonly avatars: AvatarService,
    private readonly pictures: PictureQueries,
  ) {}

  @Mutation(() => AvatarResult, { description: 'A picture that the viewer has sent for this; null takes it away.' })
  setAvatar(
    @Ctx() ctx: OperationContext,
    @Args('pictureId', { type: () => ID, nullable: true }) pictureId: string | null,
  ): Promise<AvatarChanged | Refusal> {
    return orRefusal(
      this.avatars.change(ctx, pictureId).then(async () =>
        Object.assign(new AvatarChanged(), { avatar: pictureId ? await this.pictures.byId(ctx, pictureId) : null }),
      ),
    );
  }

  @ResolveField(() => PictureType, { nullable: true })
  async avatar(@Ctx() ctx: OperationContext, @Parent() me: MeType): Promise<PictureType | null> {
    const id = await this.avatars.pictureIdOf(ctx, me.id);
    return id ? this.pictures.byId(ctx, id) : null;
  }
}

@Resolver(() => MemberType)
export class MemberAvatarResolver {
  constructor(private readonly avatars: AvatarService) {}

  @ResolveField(() => String, { nullable: true, description: 'Address of a small square picture to stand beside the name.' })
  avatarUrl(@Ctx() ctx: OperationContext, @Parent() member: MemberType): Promise<string | null> {
    return this.avatars.urlOf(ctx, member.id);
  }

  @ResolveField(() => ID, { nullable: true, description: 'Of that picture: what a report about it names.' })
  avatarId(@Ctx() ctx: OperationContext, @Parent() member: MemberType): Promise<string | null> {
    return this.avatars.pictureIdOf(ctx, member.id);
  }
}
