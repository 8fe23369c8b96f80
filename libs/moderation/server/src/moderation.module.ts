import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@swingtag/accounts-server';
import { CommentsModule } from '@swingtag/comments-server';
import { MediaModule } from '@swingtag/media-server';
import { PollsModule } from '@swingtag/polls-server';
import { PostsModule } from '@swingtag/posts-server';
import { Appeal } from './appeal.entity.ts';
import { AppealQueries } from './appeal.queries.ts';
import { AppealResolver, MeasureResolver } from './appeal.resolver.ts';
import { AppealService } from './appeal.service.ts';
import { ArticleKind } from './article.kind.ts';
import { AuditSeal } from './audit-seal.entity.ts';
import { AuditSealer } from './audit.sealer.ts';
import { AvatarKind } from './avatar.kind.ts';
import { CannedReason } from './canned-reason.entity.ts';
import { CannedReasonResolver } from './canned-reason.resolver.ts';
import { CannedReasonService } from './canned-reason.service.ts';
import { ModerationCase } from './case.entity.ts';
import { CaseKinds } from './case.kinds.ts';
import { CaseQueries } from './case.queries.ts';
import { CaseClaimResolver, CasePassageResolver, CaseRevisionResolver, CaseSubjectResolver, ReportCaseConnectionResolver, ReportCaseResolver } from './case.resolver.ts';
import { CaseStore } from './case.store.ts';
import { ClaimService } from './claim.service.ts';
import { CommentKind } from './comment.kind.ts';
import { CommentModerationResolver } from './comment.links.resolver.ts';
import { ContentRule, ContentRuleHit, ContentRuleTrial, ContentRuleVersion } from './content-rule.entity.ts';
import { ContentRuleJudge } from './content-rule.judge.ts';
import { ContentRuleQueries } from './content-rule.queries.ts';
import { CaseRulesResolver, ContentRuleResolver, ContentRuleTrialResolver, ContentRuleVersionResolver, ReportRuleResolver } from './content-rule.resolver.ts';
import { ContentRuleService } from './content-rule.service.ts';
import { ContentRuleTrials } from './content-rule.trial.ts';
import { Decision } from './decision.entity.ts';
import { DecisionQueries } from './decision.queries.ts';
import { DecisionResolver } from './decision.resolver.ts';
import { DecisionService } from './decision.service.ts';
import { FigureQueries } from './figure.queries.ts';
import { FigureResolver } from './figure.resolver.ts';
import { FirstStepResolver } from './first-step.resolver.ts';
import { FirstStepService } from './first-step.service.ts';
import { HouseRule } from './house-rule.entity.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { HouseRuleResolver } from './house-rule.resolver.ts';
import { HouseRuleService } from './house-rule.service.ts';
import { LogQueries } from './log.queries.ts';
import { AuditLogResolver, PublicLogResolver, ScorecardResolver } from './log.resolver.ts';
import { MemberKind } from './member.kind.ts';
import { TopicKind } from './topic.kind.ts';
import { MemberNote } from './member-note.entity.ts';
import { MemberNoteResolver, MemberNotesResolver } from './member-note.resolver.ts';
import { MemberNoteService } from './member-note.service.ts';
import { Report } from './report.entity.ts';
import { ReportQueries } from './report.queries.ts';
import { ReportResolver } from './report.resolver.ts';
import { MemberSignalQueries } from './member-signal.queries.ts';
import { MemberSignalResolver } from './member-signal.resolver.ts';
import { ReportService } from './report.service.ts';
import { ScorecardQueries } from './scorecard.queries.ts';
import { Sanction } from './sanction.entity.ts';
import { MemberSanctionsResolver, SanctionResolver } from './sanction.resolver.ts';
import { SanctionService } from './sanction.service.ts';
import { WrittenQueries } from './written.queries.ts';
import { WrittenResolver } from './written.resolver.ts';

const CONTENT_RULES = [
  ContentRuleJudge, ContentRuleQueries, ContentRuleService, ContentRuleTrials,
  CaseRulesResolver, ContentRuleResolver, ContentRuleTrialResolver, ContentRuleVersionResolver, ReportRuleResolver,
];

@Module({
  imports: [AccountsModule, CommentsModule, MediaModule, PollsModule, PostsModule, TypeOrmModule.forFeature([HouseRule, ModerationCase, Report, Decision, CannedReason, MemberNote, Sanction, Appeal, ContentRule, ContentRuleVersion, ContentRuleTrial, ContentRuleHit, AuditSeal])],
  providers: [
    ...CONTENT_RULES,
    AppealQueries,
    AppealResolver,
    AppealService,
    ArticleKind,
    AuditLogResolver,
    AuditSealer,
    AvatarKind,
    ScorecardQueries,
    ScorecardResolver,
    CannedReasonResolver,
    CannedReasonService,
    CaseClaimResolver,
    CaseKinds,
    CasePassageResolver,
    CaseQueries,
    CaseRevisionResolver,
    CaseStore,
    CaseSubjectResolver,
    ClaimService,
    CommentKind,
    CommentModerationResolver,
    DecisionQueries,
    DecisionResolver,
    DecisionService,
    FigureQueries,
    FigureResolver,
    FirstStepResolver,
    FirstStepService,
    HouseRuleQueries,
    HouseRuleResolver,
    HouseRuleService,
    LogQueries,
    MeasureResolver,
    MemberKind,
    TopicKind,
    MemberNoteResolver,
    MemberNoteService,
    MemberNotesResolver,
    MemberSanctionsResolver,
    MemberSignalQueries,
    MemberSignalResolver,
    PublicLogResolver,
    ReportCaseConnectionResolver,
    ReportCaseResolver,
    ReportQueries,
    ReportResolver,
    ReportService,
    SanctionResolver,
    SanctionService,
    WrittenQueries,
    WrittenResolver,
  ],
  exports: [AuditSealer, CaseKinds, CaseQueries, CaseStore, DecisionQueries, DecisionService, HouseRuleQueries, ReportService, SanctionService],
})
export class ModerationModule {}
