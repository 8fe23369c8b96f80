import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@swingtag/accounts-server';
import { BoardModerator } from './board-moderator.entity.ts';
import { BoardModeratorResolver } from './board-moderator.resolver.ts';
import { BoardModeratorService } from './board-moderator.service.ts';
import { Board, BoardGroup } from './board.entity.ts';
import { BoardQueries } from './board.queries.ts';
import { BoardGroupResolver, BoardResolver } from './board.resolver.ts';
import { BoardService } from './board.service.ts';

@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([Board, BoardGroup, BoardModerator])],
  providers: [BoardModeratorService, BoardModeratorResolver, BoardQueries, BoardService, BoardGroupResolver, BoardResolver],
  exports: [BoardQueries, BoardService],
})
export class BoardsModule {}
