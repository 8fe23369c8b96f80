import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MediaModule } from '@swingtag/media-server';
import { Bag, BagOffer, Brand, Seller } from './bag.entity.ts';
import { BagQueries } from './bag.queries.ts';
import { BagResolver } from './bag.resolver.ts';
import { Trend } from './trend.entity.ts';
import { TrendQueries } from './trend.queries.ts';
import { TrendResolver } from './trend.resolver.ts';

@Module({
  imports: [MediaModule, TypeOrmModule.forFeature([Trend, Bag, BagOffer, Brand, Seller])],
  providers: [TrendQueries, BagQueries, TrendResolver, BagResolver],
  exports: [TrendQueries, BagQueries],
})
export class TrendsModule {}
