import { Module } from '@nestjs/common';
import { PostsModule } from '@swingtag/posts-server';
import { HomeQueries } from './home.queries.ts';
import { HomeResolver } from './home.resolver.ts';

@Module({ imports: [PostsModule], providers: [HomeQueries, HomeResolver] })
export class DiscoveryModule {}
