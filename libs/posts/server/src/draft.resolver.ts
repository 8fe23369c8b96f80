import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberQueries, MemberType } from '@swingtag/accounts-server';
import { PictureQueries, PictureType } from '@swingtag/media-server';
import { Ctx, NotFound, orRefusal, parseId, Public, RENDERING_COST, type Connection, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { PreviewViewer } from '@swingtag/polls-server';
import { BagQueries, BagType } from '@swingtag/trends-server';
import { DataSource } from 'typeorm';
import { ArticleType } from './article.graphql.ts';
import { ArticleQueries } from './article.queries.ts';
import { Disclosure } from './article.entity.ts';
import { referencesOf } from './body.references.ts';
import { readBody } from './body.schema.ts';
import { DraftChecklist } from './draft.checklist.ts';
import { bagsOf, picturesOf } from './draft.content.ts';
import {
  ArticleDraftChanged, ArticleDraftResult, ArticleDraftType, ArticleRevisionType, DeskArgs, DeskArticle, DeskArticleConnection, DeskChecklistItem, DeskEditor,
  DifferentField, PollDraftType, WithdrawnArticle,
} from './draft.graphql.ts';
import { DiscardArticleInput, RestoreRevisionInput, SaveArticleInput, ScheduleArticleInput, SeenArticleInput } from './draft.inputs.ts';
import { mustWriteArticles, noSuchArticle } from './draft.policy.ts';
import { DraftPreview } from './draft.preview.ts';
import { DraftPublisher } from './draft.publisher.ts';
import { DraftQueries } from './draft.queries.ts';
import { DraftService } from './draft.service.ts';
import { DraftTrash } from './draft.trash.ts';

@Resolver()
export class DraftResolver {
  constructor(
    private readonly queries: DraftQueries,
    private readonly service: DraftService,
    private readonly publisher: DraftPublisher,
    private readonly previews: DraftPreview,
    private readonly trash: DraftTrash,
  ) {}

  @Query(() => DeskArticleConnection, { description: 'Editors: every article, published or not.' })
  async deskArticles(@Args() args: DeskArgs, @Ctx() ctx: OperationContext): Promise<Connection<DeskArticle>> {
    mustWriteArticles(ctx.viewer);
    return this.queries.page(args);
  }

  @Query(() => [DeskEditor], { description: 'Editors: whose names can stand above an article.' })
  async deskEditors(@Ctx() ctx: OperationContext): Promise<DeskEditor[]> {
    mustWriteArticles(ctx.viewer);
    return this.queries.editors();
  }

  @Query(() => ArticleDraftType, { description: 'Editors: an article as it is being written.' })
  articleDraft(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<ArticleDraftType> {
    return this.one(ctx, id);
  }

  @Query(() => ArticleType, { nullable: true, description: 'Editors: a draft as readers would see it. Null while it lacks trend or main picture. Its tally is an example.' })
  async articlePreview(
    @Args('id', { type: () => ID }) id: string,
    @Args('as', { type: () => PreviewViewer }) as: PreviewViewer,
    @Ctx() ctx: OperationContext,
  ): Promise<ArticleType | null> {
    return this.previews.of(ctx, await this.one(ctx, id), as);
  }

  @Mutation(() => ArticleDraftResult, { description: 'Editors: an empty draft.' })
  startArticle(@Ctx() ctx: OperationContext): Promise<ArticleDraftChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.service.start(ctx.viewer)));
  }

  @Mutation(() => ArticleDraftResult, { description: 'Editors: saves the draft; readers get it by publishArticle. Refused as CONFLICT when another text was saved meanwhile.' })
  saveArticle(@Args('input') input: SaveArticleInput, @Ctx() ctx: OperationContext): Promise<ArticleDraftChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.take(ctx, input)));
  }

  @Mutation(() => ArticleDraftResult, { description: 'Editors: publishes the draft, or updates what is published. Refused while the checklist blocks.' })
  publishArticle(@Args('input') input: SeenArticleInput, @Ctx() ctx: OperationContext): Promise<ArticleDraftChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.publisher.publish(ctx.viewer, input)));
  }

  @Mutation(() => ArticleDraftResult, { description: 'Editors: has it published at a time, or no longer.' })
  scheduleArticle(@Args('input') input: ScheduleArticleInput, @Ctx() ctx: OperationContext): Promise<ArticleDraftChanged | Refusal> {
    const { publishAt } = input;
    return orRefusal(this.changed(ctx, publishAt ? this.publisher.schedule(ctx.viewer, { ...input, publishAt }) : this.publisher.unschedule(ctx.viewer, input)));
  }

  @Mutation(() => ArticleDraftResult, { description: 'Editors: puts the text of a revision into the draft.' })
  restoreArticleRevision(@Args('input') input: RestoreRevisionInput, @Ctx() ctx: OperationContext): Promise<ArticleDraftChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.service.restore(ctx.viewer, input)));
  }

  @Mutation(() => ArticleDraftResult, { description: 'Editors: puts a draft into the trash for thirty days; withdraws what is published, for a reason.' })
  discardArticle(@Args('input') input: DiscardArticleInput, @Ctx() ctx: OperationContext): Promise<ArticleDraftChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.trash.discard(ctx.viewer, input)));
  }

  @Mutation(() => ArticleDraftResult, { description: 'Editors: takes a draft out of the trash, or shows readers again what was withdrawn.' })
  recoverArticle(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<ArticleDraftChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.trash.recover(ctx.viewer, { id })));
  }

  @Public()
  @Query(() => WithdrawnArticle, { nullable: true, description: 'Why nothing is at the address of an article any more; null of what moderators have removed, and of what never was.' })
  withdrawnArticle(@Args('slug', { type: () => String }) slug: string): Promise<WithdrawnArticle | null> {
    return this.queries.withdrawn(slug);
  }

  /** The body and the byline stay as they are when they are left out: a form without script has no body. */
  private async take(ctx: OperationContext, { id, revision, onConflict, body, poll, ...fields }: SaveArticleInput): Promise<string> {
    const { content: before } = await this.one(ctx, id);
    const content = {
      ...before, ...fields, version: before.version, trendId: fields.trendId ?? null, authorId: fields.authorId ?? before.authorId, coverId: fields.coverId ?? null,
      seriesIds: fields.seriesIds ?? [], signOff: fields.signOff ?? '', disclosure: fields.disclosure ?? null, relatedIds: fields.relatedIds ?? [],
      updatedOn: fields.updatedOn ?? null, body: body === undefined || body === null ? before.body : readBody(body),
      poll: poll ? { ...poll, closesAt: poll.closesAt?.toISOString() ?? null, options: poll.options.map(({ label, bagId }) => ({ label, bagId: bagId ?? null })) } : null,
    };
    return this.service.take(ctx.viewer, { id, revision, onConflict, content });
  }

  private async one(ctx: OperationContext, id: string): Promise<ArticleDraftType> {
    mustWriteArticles(ctx.viewer);
    const draft = await this.queries.byId(parseId(id, noSuchArticle().message));
    if (!draft) throw noSuchArticle();
    return draft;
  }

  private async changed(ctx: OperationContext, change: Promise<string>): Promise<ArticleDraftChanged> {
    const id = await change;
    ctx.forget();
    return Object.assign(new ArticleDraftChanged(), { draft: await this.one(ctx, id) });
  }
}

@Resolver(() => ArticleRevisionType)
export class ArticleRevisionResolver {
  constructor(private readonly members: MemberQueries) {}

  @ResolveField(() => MemberType)
  author(@Parent() { authorId }: ArticleRevisionType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return this.members.memberById(ctx, authorId);
  }
}

@Resolver(() => ArticleDraftType)
export class ArticleDraftFieldsResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: DraftQueries,
    private readonly checks: DraftChecklist,
    private readonly members: MemberQueries,
    private readonly pictureQueries: PictureQueries,
    private readonly bagQueries: BagQueries,
    private readonly articles: ArticleQueries,
  ) {}

  @ResolveField(() => String)
  title(@Parent() { content }: ArticleDraftType): string {
    return content.title;
  }

  @ResolveField(() => String)
  dek(@Parent() { content }: ArticleDraftType): string {
    return content.dek;
  }

  @ResolveField(() => String)
  slug(@Parent() { content }: ArticleDraftType): string {
    return content.slug;
  }

  @ResolveField(() => ID, { nullable: true })
  trendId(@Parent() { content }: ArticleDraftType): string | null {
    return content.trendId;
  }

  @ResolveField(() => ID)
  authorId(@Parent() { content }: ArticleDraftType): string {
    return content.authorId;
  }

  @ResolveField(() => [ID])
  seriesIds(@Parent() { content }: ArticleDraftType): string[] {
    return content.seriesIds;
  }

  @ResolveField(() => String)
  signOff(@Parent() { content }: ArticleDraftType): string {
    return content.signOff;
  }

  @ResolveField(() => Disclosure, { nullable: true })
  disclosure(@Parent() { content }: ArticleDraftType): Disclosure | null {
    return content.disclosure;
  }

  @ResolveField(() => String, { nullable: true })
  updatedOn(@Parent() { content }: ArticleDraftType): string | null {
    return content.updatedOn;
  }

  @ResolveField(() => String, { complexity: RENDERING_COST, description: 'The text as JSON.' })
  body(@Parent() { content }: ArticleDraftType): string {
    return JSON.stringify(content.body);
  }

  @ResolveField(() => PollDraftType, { nullable: true, description: 'Until it is published; then it is the poll of the article.' })
  poll(@Parent() { content: { poll } }: ArticleDraftType): PollDraftType | null {
    return poll && { ...poll, closesAt: poll.closesAt ? new Date(poll.closesAt) : null };
  }

  @ResolveField(() => PictureType, { nullable: true })
  async cover(@Parent() { content }: ArticleDraftType, @Ctx() ctx: OperationContext): Promise<PictureType | null> {
    return content.coverId ? this.picture(ctx, content.coverId) : null;
  }

  @ResolveField(() => [PictureType], { description: 'That the text shows.' })
  async pictures(@Parent() { content }: ArticleDraftType, @Ctx() ctx: OperationContext): Promise<PictureType[]> {
    return (await Promise.all(picturesOf(content).map((id) => this.picture(ctx, id)))).filter((picture) => picture !== null);
  }

  @ResolveField(() => [BagType], { description: 'That the text or the poll is about.' })
  async bags(@Parent() { content }: ArticleDraftType, @Ctx() ctx: OperationContext): Promise<BagType[]> {
    return (await Promise.all(bagsOf(content).map((id) => this.bagQueries.byId(ctx, id)))).filter((bag) => bag !== null);
  }

  @ResolveField(() => [ArticleType], { description: 'The related reads that were chosen.' })
  related(@Parent() { content }: ArticleDraftType, @Ctx() ctx: OperationContext): Promise<ArticleType[]> {
    return this.articlesOf(ctx, content.relatedIds);
  }

  @ResolveField(() => [ArticleType], { description: 'That the text points at.' })
  reads(@Parent() { content }: ArticleDraftType, @Ctx() ctx: OperationContext): Promise<ArticleType[]> {
    return this.articlesOf(ctx, referencesOf(content.body).articleIds);
  }

  @ResolveField(() => ArticleType, { nullable: true, description: 'What readers have.' })
  article(@Parent() { id }: ArticleDraftType, @Ctx() ctx: OperationContext): Promise<ArticleType | null> {
    return this.articles.byId(ctx, id);
  }

  @ResolveField(() => MemberType)
  savedBy(@Parent() { savedById }: ArticleDraftType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return this.members.memberById(ctx, savedById);
  }

  @ResolveField(() => [DeskChecklistItem], { complexity: RENDERING_COST })
  checklist(@Parent() { id, content, publishAt }: ArticleDraftType): Promise<DeskChecklistItem[]> {
    return this.checks.of(this.dataSource.manager, id, content, publishAt ?? new Date());
  }

  @ResolveField(() => [ArticleRevisionType], { description: 'The newest first.' })
  revisions(@Parent() { id }: ArticleDraftType, @Ctx() ctx: OperationContext): Promise<ArticleRevisionType[]> {
    return this.queries.revisions(ctx, id);
  }

  @ResolveField(() => [DifferentField], { complexity: RENDERING_COST, description: 'Between two revisions; without `to`, to the draft as it stands.' })
  async difference(
    @Parent() draft: ArticleDraftType,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int, nullable: true }) to: number | null,
  ): Promise<DifferentField[]> {
    const fields = await this.queries.difference(draft, from, to ?? null);
    if (!fields) throw new NotFound('There is no such revision.');
    return fields.map(({ field, lines }) => ({ field, lines: lines.map((pieces) => ({ pieces })) }));
  }

  private async articlesOf(ctx: OperationContext, ids: readonly string[]): Promise<ArticleType[]> {
    return (await Promise.all(ids.map((id) => this.articles.byId(ctx, id)))).filter((article) => article !== null);
  }

  private picture(ctx: OperationContext, id: string): Promise<PictureType | null> {
    return this.pictureQueries.byId(ctx, id).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
  }
}
