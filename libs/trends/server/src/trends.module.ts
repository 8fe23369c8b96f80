import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@swingtag/accounts-server';
import { MediaModule } from '@swingtag/media-server';
import { Bag, BagOffer, Brand, Seller } from './bag.entity.ts';
import { BagQueries } from './bag.queries.ts';
import { BagResolver } from './bag.resolver.ts';
import { BagService } from './bag.service.ts';
import { CatalogueQueries } from './catalogue.queries.ts';
import { BagListResolver, BrandResolver, CatalogueResolver, MemberBagsResolver, NearestTrendsResolver, SavedBagResolver, SellerResolver } from './catalogue.resolver.ts';
import { CatalogueService } from './catalogue.service.ts';
import { BrandUseResolver, DeskListResolver, DeskResolver, SellerUseResolver, TrendUseResolver } from './desk.resolver.ts';
import { DeskQueries } from './desk.queries.ts';
import { FacetService } from './facet.service.ts';
import { HouseService } from './house.service.ts';
import { CataloguePicturePlaces } from './picture.places.ts';
import { RecordHistory } from './record.history.ts';
import { RecordKeys } from './record.keys.ts';
import { RecordNames } from './record.names.ts';
import { BagListAudience, SavedBag } from './saved-bag.entity.ts';
import { SavedBagQueries } from './saved-bag.queries.ts';
import { SavedBagService } from './saved-bag.service.ts';
import { Trend } from './trend.entity.ts';
import { TrendQueries } from './trend.queries.ts';
import { TrendResolver } from './trend.resolver.ts';
import { TrendService } from './trend.service.ts';

const CATALOGUE = [
  CatalogueQueries, CatalogueService, SavedBagQueries, SavedBagService, CatalogueResolver, NearestTrendsResolver, BrandResolver, SellerResolver, BagListResolver, SavedBagResolver, MemberBagsResolver,
];

const DESK = [
  BagService, BrandUseResolver, CataloguePicturePlaces, DeskListResolver, DeskQueries, DeskResolver, FacetService, HouseService, RecordHistory, RecordKeys, RecordNames, SellerUseResolver,
  TrendService, TrendUseResolver,
];

@Module({
  imports: [AccountsModule, MediaModule, TypeOrmModule.forFeature([Trend, Bag, BagOffer, Brand, Seller, SavedBag, BagListAudience])],
  providers: [TrendQueries, BagQueries, TrendResolver, BagResolver, ...CATALOGUE, ...DESK],
  exports: [TrendQueries, BagQueries],
})
export class TrendsModule {}
