import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberType } from '@swingtag/accounts-server';
import { Ctx, NotFound, orRefusal, PageArgs, Public, type Connection, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { BagConnection, BagType } from './bag.graphql.ts';
import { BagQueries } from './bag.queries.ts';
import {
  AudienceSet, AudienceSetResult, BagSaved, BagSavedResult, BrandType, Catalogue, CatalogueFilterInput, SavedBagConnection, SavedBagType, SellerType,
} from './catalogue.graphql.ts';
import { CatalogueQueries } from './catalogue.queries.ts';
import { BagList, ListAudience } from './saved-bag.entity.ts';
import { SavedBagQueries } from './saved-bag.queries.ts';
import { SavedBagService } from './saved-bag.service.ts';
import { TrendType } from './trend.graphql.ts';
import { TrendQueries } from './trend.queries.ts';

const MOST_NEAREST = 3;

@Resolver()
export class CatalogueResolver {
  constructor(
    private readonly catalogueQueries: CatalogueQueries,
    private readonly bags: BagQueries,
  ) {}

  @Public()
  @Query(() => Catalogue, { description: 'Bags by facets and names, the newest first.' })
  catalogue(@Args('filter', { type: () => CatalogueFilterInput, nullable: true }) filter: CatalogueFilterInput | null, @Args() args: PageArgs): Promise<Catalogue> {
    return this.catalogueQueries.find(filter ?? {}, args);
  }

  @Public()
  @Query(() => BagType, { nullable: true, description: 'Of a duplicate, the record that was kept: compare the slug.' })
  bag(@Args('slug', { type: () => String }) slug: string): Promise<BagType | null> {
    return this.bags.bySlug(slug);
  }

  @Public()
  @Query(() => BrandType, { nullable: true, description: 'Also by a synonym, or by the address of a duplicate.' })
  brand(@Args('slug', { type: () => String }) slug: string): Promise<BrandType | null> {
    return this.bags.brandBySlug(slug);
  }

  @Public()
  @Query(() => SellerType, { nullable: true, description: 'Also by a synonym, or by the address of a duplicate.' })
  seller(@Args('slug', { type: () => String }) slug: string): Promise<SellerType | null> {
    return this.bags.sellerBySlug(slug);
  }
}

@Resolver(() => Catalogue)
export class NearestTrendsResolver {
  constructor(private readonly trends: TrendQueries) {}

  @ResolveField(() => [TrendType])
  nearestTrends(@Parent() { total, search }: Catalogue): Promise<TrendType[]> {
    return total === 0 && search.trim() !== '' ? this.trends.nearest(search, MOST_NEAREST) : Promise.resolve([]);
  }
}

@Resolver(() => BrandType)
export class BrandResolver {
  constructor(private readonly queries: BagQueries) {}

  @ResolveField(() => BagConnection)
  bags(@Parent() { id }: BrandType, @Args() args: PageArgs): Promise<Connection<BagType>> {
    return this.queries.pageOf({ brandId: id }, args);
  }
}

@Resolver(() => SellerType)
export class SellerResolver {
  constructor(private readonly queries: BagQueries) {}

  @ResolveField(() => BagConnection)
  bags(@Parent() { id }: SellerType, @Args() args: PageArgs): Promise<Connection<BagType>> {
    return this.queries.pageOf({ sellerId: id }, args);
  }
}

@Resolver(() => BagType)
export class BagListResolver {
  constructor(
    private readonly queries: SavedBagQueries,
    private readonly service: SavedBagService,
    private readonly bags: BagQueries,
  ) {}

  @ResolveField(() => BagList, { nullable: true, description: 'The list of the viewer that it is on.' })
  viewerList(@Parent() bag: BagType, @Ctx() ctx: OperationContext): Promise<BagList | null> {
    return this.queries.listOf(ctx, bag.id);
  }

  @Mutation(() => BagSavedResult, { description: 'Puts a bag on a list of the viewer, from the other one if it was there.' })
  saveBag(
    @Args('bagId', { type: () => ID }) bagId: string,
    @Args('list', { type: () => BagList }) list: BagList,
    @Ctx() ctx: OperationContext,
  ): Promise<BagSaved | Refusal> {
    return orRefusal(this.saved(ctx, this.service.keep(ctx.viewer, bagId, list)));
  }

  @Mutation(() => BagSavedResult, { description: 'Takes a bag off the lists of the viewer.' })
  forgetBag(@Args('bagId', { type: () => ID }) bagId: string, @Ctx() ctx: OperationContext): Promise<BagSaved | Refusal> {
    return orRefusal(this.saved(ctx, this.service.forget(ctx.viewer, bagId)));
  }

  @Mutation(() => AudienceSetResult, { description: 'Says who may see a list of the viewer.' })
  showBagList(
    @Args('list', { type: () => BagList }) list: BagList,
    @Args('audience', { type: () => ListAudience }) audience: ListAudience,
    @Ctx() ctx: OperationContext,
  ): Promise<AudienceSet | Refusal> {
    return orRefusal(this.service.show(ctx.viewer, list, audience).then(() => Object.assign(new AudienceSet(), { list, audience })));
  }

  private async saved(ctx: OperationContext, work: Promise<string>): Promise<BagSaved> {
    const id = await work;
    ctx.forget();
    const bag = await this.bags.byId(ctx, id);
    if (!bag) throw new NotFound();
    return Object.assign(new BagSaved(), { bag });
  }
}

@Resolver(() => SavedBagType)
export class SavedBagResolver {
  constructor(private readonly bags: BagQueries) {}

  @ResolveField(() => BagType)
  async bag(@Parent() { bagId }: SavedBagType, @Ctx() ctx: OperationContext): Promise<BagType> {
    const bag = await this.bags.byId(ctx, bagId);
    if (!bag) throw new NotFound();
    return bag;
  }
}

@Resolver(() => MemberType)
export class MemberBagsResolver {
  constructor(private readonly queries: SavedBagQueries) {}

  @ResolveField(() => SavedBagConnection, { nullable: true, description: 'The last saved first; null when the viewer may not see the list.' })
  savedBags(
    @Parent() member: MemberType,
    @Args('list', { type: () => BagList }) list: BagList,
    @Args() args: PageArgs,
    @Ctx() ctx: OperationContext,
  ): Promise<Connection<SavedBagType> | null> {
    return this.queries.page(ctx, member.id, list, args);
  }

  @ResolveField(() => ListAudience, { nullable: true, description: 'Its owner only.' })
  bagListAudience(@Parent() member: MemberType, @Args('list', { type: () => BagList }) list: BagList, @Ctx() ctx: OperationContext): Promise<ListAudience | null> {
    return ctx.viewer?.memberId === member.id ? this.queries.audience(ctx, member.id, list) : Promise.resolve(null);
  }
}
