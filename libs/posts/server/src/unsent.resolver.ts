import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { cleanText, Ctx, mustBeSignedIn, orRefusal, PageArgs, Public, RENDERING_COST, type Connection, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { MemberTexts } from './member-text.service.ts';
import { PostType } from './post.graphql.ts';
import { MAX_TOPIC } from './topic.entity.ts';
import {
  DiscardUnsentResult, SaveUnsentInput, SaveUnsentResult, UnsentConflict, UnsentDiscarded, UnsentSaved, UnsentTextConnection, UnsentTextType,
} from './unsent.graphql.ts';
import { UnsentService } from './unsent.service.ts';

@Resolver()
export class UnsentResolver {
  constructor(
    private readonly service: UnsentService,
    private readonly texts: MemberTexts,
  ) {}

  @Query(() => UnsentTextConnection, { description: 'What the viewer has typed and not sent, the newest first.' })
  unsentTexts(@Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<Connection<UnsentTextType>> {
    return this.service.page(ctx.viewer, args);
  }

  @Query(() => UnsentTextType, { nullable: true, description: 'What the viewer last wrote in a place and did not send.' })
  unsentText(@Args('place', { type: () => String }) place: string, @Ctx() ctx: OperationContext): Promise<UnsentTextType | null> {
    return this.service.last(ctx, place);
  }

  @Query(() => String, { complexity: RENDERING_COST, description: 'How a text of the viewer will look: safe HTML. Nothing is stored.' })
  preview(@Args('markdown', { type: () => String }) markdown: string, @Ctx() ctx: OperationContext): Promise<string> {
    mustBeSignedIn(ctx.viewer);
    return this.texts.html(ctx, cleanText(markdown, { field: 'body', label: 'Your text', max: MAX_TOPIC }), ctx.viewer.memberId);
  }

  @Public()
  @Mutation(() => SaveUnsentResult, { description: 'Keeps a text until it is sent. Two pages that write in one place keep a text each.' })
  saveUnsent(@Args('input') input: SaveUnsentInput, @Ctx() ctx: OperationContext): Promise<UnsentSaved | UnsentConflict | Refusal> {
    return orRefusal(this.service.keep(ctx.viewer, input));
  }

  @Public()
  @Mutation(() => DiscardUnsentResult)
  discardUnsent(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<UnsentDiscarded | Refusal> {
    return orRefusal(this.service.discard(ctx.viewer, id).then((done) => Object.assign(new UnsentDiscarded(), { id: done })));
  }
}

@Resolver(() => PostType)
export class PostUnsentResolver {
  constructor(private readonly service: UnsentService) {}

  @ResolveField(() => UnsentTextType, { nullable: true, description: 'A comment on it that the viewer has not sent yet.' })
  viewerUnsent(@Parent() post: PostType, @Ctx() ctx: OperationContext): Promise<UnsentTextType | null> {
    return this.service.last(ctx, `post:${post.id}`);
  }
}
