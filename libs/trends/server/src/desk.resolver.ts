import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, Public, type Connection, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { BagConnection, BagType } from './bag.graphql.ts';
import { BagService } from './bag.service.ts';
import { BrandType, SellerType } from './catalogue.graphql.ts';
import { BagFacet } from './catalogue.index.ts';
import { mustEditCatalogue } from './catalogue.policy.ts';
import { CatalogueService } from './catalogue.service.ts';
import {
  BrandConnection, DeskArgs, DeskNames, FacetValueArgs, FacetValueConnection, RecordKind, RecordResult, RecordsChanged, RecordsResult, RecordSummary, RecordWritten,
  SellerConnection, type FacetValue,
} from './desk.graphql.ts';
import { ChangeBagsInput, WriteBagInput, WriteHouseInput, WriteTrendInput } from './desk.inputs.ts';
import { DeskQueries } from './desk.queries.ts';
import { FacetService } from './facet.service.ts';
import { HouseService } from './house.service.ts';
import type { RecordTable } from './record.keys.ts';
import { RecordNames } from './record.names.ts';
import { TrendConnection, TrendType } from './trend.graphql.ts';
import { TrendService } from './trend.service.ts';

const TABLE: Record<RecordKind, RecordTable> = { [RecordKind.TREND]: 'trend', [RecordKind.BAG]: 'bag', [RecordKind.BRAND]: 'brand', [RecordKind.SELLER]: 'seller' };

@Resolver()
export class DeskListResolver {
  constructor(
    private readonly queries: DeskQueries,
    private readonly names: RecordNames,
  ) {}

  @Query(() => TrendConnection, { description: 'For editors.' })
  deskTrends(@Args() args: DeskArgs, @Ctx() { viewer }: OperationContext): Promise<Connection<TrendType>> {
    return this.queries.page(viewer, 'trend', args);
  }

  @Query(() => BagConnection, { description: 'For editors.' })
  deskBags(@Args() args: DeskArgs, @Ctx() { viewer }: OperationContext): Promise<Connection<BagType>> {
    return this.queries.page(viewer, 'bag', args);
  }

  @Query(() => BrandConnection, { description: 'For editors.' })
  deskBrands(@Args() args: DeskArgs, @Ctx() { viewer }: OperationContext): Promise<Connection<BrandType>> {
    return this.queries.page(viewer, 'brand', args);
  }

  @Query(() => SellerConnection, { description: 'For editors.' })
  deskSellers(@Args() args: DeskArgs, @Ctx() { viewer }: OperationContext): Promise<Connection<SellerType>> {
    return this.queries.page(viewer, 'seller', args);
  }

  @Query(() => FacetValueConnection, { description: 'For editors: what facets say of bags.' })
  facetValues(@Args() args: FacetValueArgs, @Ctx() { viewer }: OperationContext): Promise<Connection<FacetValue>> {
    return this.queries.facetValues(viewer, args);
  }

  @Query(() => DeskNames, { description: 'For editors: names to choose from.' })
  async deskNames(@Ctx() { viewer }: OperationContext): Promise<DeskNames> {
    mustEditCatalogue(viewer);
    const [brands, sellers, trends] = await Promise.all((['brand', 'seller', 'trend'] as const).map((table) => this.names.all(table)));
    return { brands: brands ?? [], sellers: sellers ?? [], trends: trends ?? [] };
  }

  @Query(() => [RecordSummary], { description: 'For editors: what hangs on these records, before they are merged or removed.' })
  recordSummaries(
    @Args('kind', { type: () => RecordKind }) kind: RecordKind,
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Ctx() { viewer }: OperationContext,
  ): Promise<RecordSummary[]> {
    return this.queries.summaries(viewer, TABLE[kind], ids);
  }
}

@Resolver()
export class DeskResolver {
  constructor(
    private readonly queries: DeskQueries,
    private readonly trends: TrendService,
    private readonly bags: BagService,
    private readonly houses: HouseService,
    private readonly facets: FacetService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Public()
  @Mutation(() => RecordResult, { description: 'Editors only.' })
  writeTrend(@Args('input') input: WriteTrendInput, @Ctx() ctx: OperationContext): Promise<RecordWritten | Refusal> {
    return this.written(ctx, 'trend', this.trends.write(ctx.viewer, input));
  }

  @Public()
  @Mutation(() => RecordResult, { description: 'Editors only.' })
  writeBag(@Args('input') input: WriteBagInput, @Ctx() ctx: OperationContext): Promise<RecordWritten | Refusal> {
    return this.written(ctx, 'bag', this.bags.write(ctx.viewer, input));
  }

  @Public()
  @Mutation(() => RecordResult, { description: 'Editors only.' })
  writeBrand(@Args('input') input: WriteHouseInput, @Ctx() ctx: OperationContext): Promise<RecordWritten | Refusal> {
    return this.written(ctx, 'brand', this.houses.write(ctx.viewer, 'brand', input));
  }

  @Public()
  @Mutation(() => RecordResult, { description: 'Editors only.' })
  writeSeller(@Args('input') input: WriteHouseInput, @Ctx() ctx: OperationContext): Promise<RecordWritten | Refusal> {
    return this.written(ctx, 'seller', this.houses.write(ctx.viewer, 'seller', input));
  }

  @Public()
  @Mutation(() => RecordsResult, { description: 'Editors only: the same change for several bags, all or none.' })
  changeBags(@Args('ids', { type: () => [ID] }) ids: string[], @Args('change') change: ChangeBagsInput, @Ctx() ctx: OperationContext): Promise<RecordsChanged | Refusal> {
    return orRefusal(this.bags.changeAll(ctx.viewer, ids, change).then((changed) => Object.assign(new RecordsChanged(), { changed, stay: [] })));
  }

  @Public()
  @Mutation(() => RecordsResult, { description: 'Editors only: calls a value of a facet by another name in every bag, or takes it away.' })
  renameFacetValue(
    @Args('facet', { type: () => BagFacet }) facet: BagFacet,
    @Args('from', { type: () => String }) from: string,
    @Args('to', { type: () => String, nullable: true }) to: string | null,
    @Ctx() ctx: OperationContext,
  ): Promise<RecordsChanged | Refusal> {
    return orRefusal(this.facets.rename(ctx.viewer, facet, from, to).then((changed) => Object.assign(new RecordsChanged(), { changed, stay: [] })));
  }

  @Public()
  @Mutation(() => RecordsResult, { description: 'Editors only: takes away what nothing refers to.' })
  removeRecords(
    @Args('kind', { type: () => RecordKind }) kind: RecordKind,
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Ctx() ctx: OperationContext,
  ): Promise<RecordsChanged | Refusal> {
    return orRefusal(this.remove(ctx, TABLE[kind], ids));
  }

  @Public()
  @Mutation(() => RecordResult, { description: 'Editors only: makes one record of duplicates; their addresses lead to it.' })
  mergeRecords(
    @Args('kind', { type: () => RecordKind }) kind: RecordKind,
    @Args('keepId', { type: () => ID }) keepId: string,
    @Args('ids', { type: () => [ID], description: 'The duplicates.' }) ids: string[],
    @Ctx() ctx: OperationContext,
  ): Promise<RecordWritten | Refusal> {
    return this.written(ctx, TABLE[kind], this.catalogue.merge(ctx.viewer, TABLE[kind], keepId, ids));
  }

  private async remove(ctx: OperationContext, table: RecordTable, ids: string[]): Promise<RecordsChanged> {
    const stay = await this.catalogue.remove(ctx.viewer, table, ids);
    ctx.forget();
    const summaries = stay.length > 0 ? await this.queries.summaries(ctx.viewer, table, stay) : [];
    return Object.assign(new RecordsChanged(), { changed: new Set(ids).size - stay.length, stay: summaries });
  }

  private written(ctx: OperationContext, table: RecordTable, work: Promise<string>): Promise<RecordWritten | Refusal> {
    return orRefusal(
      work.then(async (id) => {
        ctx.forget();
        const [row] = await this.queries.summaries(ctx.viewer, table, [id]);
        return Object.assign(new RecordWritten(), { id, slug: row?.slug ?? '' });
      }),
    );
  }
}

@Resolver(() => TrendType)
export class TrendUseResolver {
  constructor(private readonly queries: DeskQueries) {}

  @ResolveField(() => Int)
  bagCount(@Parent() { id }: TrendType, @Ctx() ctx: OperationContext): Promise<number> {
    return countOf(ctx, this.queries.usedBy('trend'), id);
  }
}

@Resolver(() => BrandType)
export class BrandUseResolver {
  constructor(private readonly queries: DeskQueries) {}

  @ResolveField(() => Int)
  bagCount(@Parent() { id }: BrandType, @Ctx() ctx: OperationContext): Promise<number> {
    return countOf(ctx, this.queries.usedBy('brand'), id);
  }
}

@Resolver(() => SellerType)
export class SellerUseResolver {
  constructor(private readonly queries: DeskQueries) {}

  @ResolveField(() => Int)
  bagCount(@Parent() { id }: SellerType, @Ctx() ctx: OperationContext): Promise<number> {
    return countOf(ctx, this.queries.usedBy('seller'), id);
  }
}

async function countOf(ctx: OperationContext, batch: (ids: readonly string[]) => Promise<Map<string, number>>, id: string): Promise<number> {
  return (await ctx.load(batch, id, batch)) ?? 0;
}
