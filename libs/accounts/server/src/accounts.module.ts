import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { VIEWER_SOURCE } from '@swingtag/platform-server';
import { Audience, AudienceMember } from './audience.entity.ts';
import { AudienceQueries } from './audience.queries.ts';
import { AudienceResolver } from './audience.resolver.ts';
import { AudienceService } from './audience.service.ts';
import { MemberBlock } from './block.entity.ts';
import { MemberAllowance } from './member-allowance.entity.ts';
import { TierAllowances } from './tier.allowance.ts';
import { OwnTierResolver, TierResolver } from './tier.resolver.ts';
import { TierService } from './tier.service.ts';
import { BlockQueries } from './block.queries.ts';
import { BlockResolver } from './block.resolver.ts';
import { BlockService } from './block.service.ts';
import { ExpiredSweep } from './expired.sweep.ts';
import { MeResolver } from './me.resolver.ts';
import { Member } from './member.entity.ts';
import { FirstAdminService } from './first-admin.service.ts';
import { FirstRun } from './first-run.entity.ts';
import { FirstRunResolver } from './first-run.resolver.ts';
import { FirstRunService } from './first-run.service.ts';
import { MemberQueries } from './member.queries.ts';
import { MemberResolver } from './member.resolver.ts';
import { MemberService } from './member.service.ts';
import { MutedWords } from './muted-words.entity.ts';
import { MutedWordsResolver } from './muted-words.resolver.ts';
import { MutedWordsService } from './muted-words.service.ts';
import { PasswordHasher } from './password.hasher.ts';
import { PasswordRules } from './password.rules.ts';
import { PasswordService } from './password.service.ts';
import { ProofService } from './proof.service.ts';
import { RoleService } from './role.service.ts';
import { SettingResolver } from './setting.resolver.ts';
import { SettingService } from './setting.service.ts';
import { SignInTrace } from './sign-in-trace.entity.ts';
import { Session } from './session.entity.ts';
import { SessionService } from './session.service.ts';
import { SessionViewers } from './session.viewers.ts';
import { SignInCode } from './sign-in-code.entity.ts';
import { SignInCodeMail } from './sign-in-code.mail.ts';
import { SignInCodeService } from './sign-in-code.service.ts';
import { SignInResolver } from './sign-in.resolver.ts';
import { SignInService } from './sign-in.service.ts';

/** Global, because platform asks for the source of viewers without knowing who it is. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Audience, AudienceMember, FirstRun, Member, MemberAllowance, MemberBlock, MutedWords, Session, SignInCode, SignInTrace])],
  providers: [
    AudienceQueries,
    AudienceResolver,
    AudienceService,
    BlockQueries,
    BlockResolver,
    BlockService,
    MutedWordsResolver,
    MutedWordsService,
    FirstAdminService,
    FirstRunResolver,
    FirstRunService,
    ExpiredSweep,
    MemberQueries,
    MemberService,
    PasswordHasher,
    PasswordRules,
    PasswordService,
    ProofService,
    RoleService,
    SessionService,
    SessionViewers,
    SignInCodeMail,
    SignInCodeService,
    SignInService,
    SettingResolver,
    SettingService,
    MeResolver,
    MemberResolver,
    OwnTierResolver,
    TierAllowances,
    TierResolver,
    TierService,
    SignInResolver,
    { provide: VIEWER_SOURCE, useExisting: SessionViewers },
  ],
  exports: [
    AudienceQueries, AudienceService, BlockQueries, BlockService, FirstRunService, MemberQueries, MemberService, MutedWordsService, PasswordHasher, SessionService, SessionViewers, SettingService, TierAllowances, VIEWER_SOURCE,
  ],
})
export class AccountsModule {}
