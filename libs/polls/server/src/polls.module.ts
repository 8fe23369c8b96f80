import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@swingtag/accounts-server';
import { MediaModule } from '@swingtag/media-server';
import { TrendsModule } from '@swingtag/trends-server';
import { LedgerController } from './ledger.controller.ts';
import { LedgerEntry, LedgerHead, LedgerPublication, LedgerSecret } from './ledger.entity.ts';
import { LedgerExport } from './ledger.export.ts';
import { LedgerJobs } from './ledger.jobs.ts';
import { LedgerQueries } from './ledger.queries.ts';
import { LedgerResolver, PollLedgerResolver } from './ledger.resolver.ts';
import { LedgerSealer } from './ledger.sealer.ts';
import { OpenBallotQueries } from './open-ballot.queries.ts';
import { OpenBallotResolver, PollBallotsResolver } from './open-ballot.resolver.ts';
import { PollOptionsEditor } from './poll-options.editor.ts';
import { PollEditor } from './poll.editor.ts';
import { PollPicturePlaces } from './picture.places.ts';
import { PollOptionResolver } from './poll-option.resolver.ts';
import { Poll, PollOption, PollRanking, PollReminder } from './poll.entity.ts';
import { PollPreview } from './poll.preview.ts';
import { PollQueries } from './poll.queries.ts';
import { PollReminders } from './poll.reminder.ts';
import { PollResolver } from './poll.resolver.ts';
import { PollService } from './poll.service.ts';
import { TallyReconciler } from './tally.reconciler.ts';
import { TrendPollResolver } from './trend.poll.resolver.ts';
import { Vote, VoteEvent, VoteRequest } from './vote.entity.ts';
import { SwingQueries } from './swing.queries.ts';
import { VerdictHistoryQueries } from './verdict-history.queries.ts';
import { VoteFates } from './vote.fate.ts';
import { VoteHistory } from './vote.history.ts';
import { VoteQueries } from './vote.queries.ts';
import { VoteRequestSweep } from './vote-request.sweep.ts';
import { VoteResolver } from './vote.resolver.ts';
import { VoteService } from './vote.service.ts';
import { VoteWriter } from './vote.writer.ts';

@Module({
  imports: [AccountsModule, MediaModule, TrendsModule, TypeOrmModule.forFeature([Poll, PollOption, PollRanking, PollReminder, Vote, VoteEvent, VoteRequest, LedgerHead, LedgerSecret, LedgerEntry, LedgerPublication])],
  controllers: [LedgerController],
  providers: [
    OpenBallotQueries, OpenBallotResolver, PollBallotsResolver, PollEditor, PollOptionsEditor, PollOptionResolver, PollPicturePlaces, PollPreview, PollQueries, PollReminders, PollResolver, PollService, TallyReconciler,
    TrendPollResolver, SwingQueries, VerdictHistoryQueries, VoteFates, VoteHistory, VoteQueries, VoteRequestSweep, VoteResolver, VoteService, VoteWriter,
    LedgerExport, LedgerJobs, LedgerQueries, LedgerResolver, LedgerSealer, PollLedgerResolver,
  ],
  exports: [LedgerSealer, PollPreview, PollQueries, PollReminders, PollService, VoteFates, VoteHistory, VoteQueries, VoteService, VoteWriter],
})
export class PollsModule {}
