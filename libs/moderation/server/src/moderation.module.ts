import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@swingtag/accounts-server';
import { CommentsModule } from '@swingtag/comments-server';
import { PollsModule } from '@swingtag/polls-server';
import { PostsModule } from '@swingtag/posts-server';
import { CommentModerationResolver } from './comment.links.resolver.ts';
import { Decision } from './decision.entity.ts';
import { DecisionQueries } from './decision.queries.ts';
import { DecisionResolver } from './decision.resolver.ts';
import { DecisionService } from './decision.service.ts';
import { HouseRule } from './house-rule.entity.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { HouseRuleResolver } from './house-rule.resolver.ts';
import { LogQueries } from './log.queries.ts';
import { AuditLogResolver, PublicLogResolver } from './log.resolver.ts';
import { Report } from './report.entity.ts';
import { ReportQueries } from './report.queries.ts';
import { ReportCaseConnectionResolver, ReportCaseResolver, ReportResolver } from './report.resolver.ts';
import { ReportService } from './report.service.ts';
import { SuspensionResolver } from './suspension.resolver.ts';
import { SuspensionService } from './suspension.service.ts';

@Module({
  imports: [AccountsModule, CommentsModule, PollsModule, PostsModule, TypeOrmModule.forFeature([HouseRule, Report, Decision])],
  providers: [
    AuditLogResolver,
    CommentModerationResolver,
    DecisionQueries,
    DecisionResolver,
    DecisionService,
    HouseRuleQueries,
    HouseRuleResolver,
    LogQueries,
    PublicLogResolver,
    ReportCaseConnectionResolver,
    ReportCaseResolver,
    ReportQueries,
    ReportResolver,
    ReportService,
    SuspensionResolver,
    SuspensionService,
  ],
  exports: [DecisionQueries, DecisionService, HouseRuleQueries, ReportService, SuspensionService],
})
export class ModerationModule {}
