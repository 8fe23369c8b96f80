import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type DomainError, type OperationContext } from '@swingtag/platform-server';
import { ArticleQueries, noSuchTopic, PostKind, PostQueries, PostType, TopicQueries, UnsentTextType } from '@swingtag/posts-server';
import { commentGone, mayComment, mayEdit, mayReply, standingFor } from './comment.policy.ts';
import { CommentQueries } from './comment.queries.ts';

/** Where an unsent text would go, and whether it still can. */
@Resolver(() => UnsentTextType)
export class UnsentLinksResolver {
  constructor(
    private readonly comments: CommentQueries,
    private readonly posts: PostQueries,
    private readonly articles: ArticleQueries,
    private readonly topics: TopicQueries,
  ) {}

  @ResolveField(() => PostType, { nullable: true, description: 'Null for a new topic, and when it is not here any more for the viewer.' })
  async post(@Parent() text: UnsentTextType, @Ctx() ctx: OperationContext): Promise<PostType | null> {
    const id = await this.postId(ctx, text);
    const post = id ? await this.posts.standing(ctx, id) : null;
    if (!post) return null;
    return post.kind === PostKind.TOPIC ? this.topics.byId(ctx, post.id) : this.articles.byId(ctx, post.id);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it cannot be sent now, as a sentence.' })
  async problem(@Parent() text: UnsentTextType, @Ctx() ctx: OperationContext): Promise<string | null> {
    return (await this.refusal(ctx, text))?.message ?? null;
  }

  private async refusal(ctx: OperationContext, text: UnsentTextType): Promise<DomainError | undefined> {
    const [kind, id = ''] = text.place.split(':');
    if (kind === 'topic') return id && !(await this.posts.standing(ctx, id)) ? noSuchTopic() : undefined;
    if (kind === 'post') return mayComment(ctx.viewer, standingFor(ctx.viewer, await this.posts.standing(ctx, id)));
    const comment = await this.comments.readable(ctx, id);
    if (!comment) return commentGone();
    const post = standingFor(ctx.viewer, await this.posts.standing(ctx, comment.postId));
    return kind === 'edit' ? mayEdit(ctx.viewer, post, comment) : mayReply(ctx.viewer, post, comment);
  }

  private async postId(ctx: OperationContext, { place }: UnsentTextType): Promise<string | null> {
    const [kind, id] = place.split(':');
    if (!id) return null;
    return kind === 'post' || kind === 'topic' ? id : ((await this.comments.readable(ctx, id))?.postId ?? null);
  }
}
