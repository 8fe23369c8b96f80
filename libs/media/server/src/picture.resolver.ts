import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, type Connection, type OperationContext, type Refusal } from '@swingtag/platform-server';
import {
  EditPictureInput, LibraryArgs, PictureChanged, PictureFilter, PictureRemoved, PictureRemovedResult, PictureResult,
} from './picture.edit.graphql.ts';
import { PictureConnection, PictureEditing, PictureType, PictureUse } from './picture.graphql.ts';
import { PictureLibrary } from './picture.library.ts';
import { isOfTheLibrary, mayEditPicture } from './picture.policy.ts';
import { PictureReferences } from './picture.references.ts';
import { PictureService } from './picture.service.ts';
import { cropOf } from './upload.job.ts';

@Resolver(() => PictureType)
export class PictureResolver {
  constructor(
    private readonly library: PictureLibrary,
    private readonly references: PictureReferences,
    private readonly service: PictureService,
  ) {}

  @Query(() => PictureConnection, { description: 'Of the site, for editors; newest first.' })
  pictures(@Ctx() ctx: OperationContext, @Args() args: LibraryArgs): Promise<Connection<PictureType>> {
    return this.library.page(ctx, args);
  }

  @Query(() => Int, { description: 'For editors: how many pictures of the site are to be put right.' })
  async picturesToRepair(@Ctx() ctx: OperationContext, @Args('show', { type: () => PictureFilter }) show: PictureFilter): Promise<number> {
    return (await this.library.counts(ctx)).get(show) ?? 0;
  }

  @Query(() => PictureType, { description: 'For those who may change it.' })
  picture(@Ctx() ctx: OperationContext, @Args('id', { type: () => ID }) id: string): Promise<PictureType> {
    return this.library.one(ctx, id);
  }

  @Mutation(() => PictureResult)
  editPicture(@Ctx() ctx: OperationContext, @Args('input') input: EditPictureInput): Promise<PictureChanged | Refusal> {
    return orRefusal(
      this.service.edit(ctx, input).then(async (id) => Object.assign(new PictureChanged(), { picture: await this.library.one(ctx, id) })),
    );
  }

  @Mutation(() => PictureRemovedResult, { description: 'Only what nothing shows.' })
  removePicture(@Ctx() ctx: OperationContext, @Args('id', { type: () => ID }) id: string): Promise<PictureRemoved | Refusal> {
    return orRefusal(this.service.remove(ctx, id).then(() => Object.assign(new PictureRemoved(), { id })));
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@Ctx() ctx: OperationContext, @Parent() { row }: PictureType): boolean {
    return mayEditPicture(ctx.viewer, row) === undefined;
  }

  @ResolveField(() => PictureEditing, { nullable: true, description: 'Null for those who may not change it.' })
  editing(@Ctx() ctx: OperationContext, @Parent() { row }: PictureType): PictureEditing | null {
    if (mayEditPicture(ctx.viewer, row)) return null;
    const { fileName, masterWidth, masterHeight, waitsForCut, isKept, hasOldAlt, createdAt, lostSince } = row;
    const masterUrl = row.master ? `/uploads/masters/${row.id}` : null;
    return { fileName, masterUrl, masterWidth, masterHeight, crop: cropOf(row), waitsForCut, isKept, hasOldAlt, createdAt, lostSince };
  }

  @ResolveField(() => [PictureUse], { description: 'Where it is shown; empty for those who may not change it, or whose picture it is not to know of.' })
  async uses(@Ctx() ctx: OperationContext, @Parent() { id, row }: PictureType): Promise<PictureUse[]> {
    if (!isOfTheLibrary(row) || mayEditPicture(ctx.viewer, row)) return [];
    return (await ctx.load(this.references.uses, id, this.references.uses)) ?? [];
  }
}
