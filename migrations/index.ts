import { Platform1700000001000 } from './1700000001000-platform.ts';
import { Accounts1700000002000 } from './1700000002000-accounts.ts';
import { Media1700000003000 } from './1700000003000-media.ts';
import { Trends1700000004000 } from './1700000004000-trends.ts';
import { Polls1700000005000 } from './1700000005000-polls.ts';
import { Posts1700000006000 } from './1700000006000-posts.ts';
import { Comments1700000007000 } from './1700000007000-comments.ts';
import { Moderation1700000008000 } from './1700000008000-moderation.ts';
import { Notifications1700000009000 } from './1700000009000-notifications.ts';
import { Ledger1700000010000 } from './1700000010000-ledger.ts';
import { VoteRequests1700000011000 } from './1700000011000-vote-requests.ts';
import { PollKinds1700000012000 } from './1700000012000-poll-kinds.ts';
import { MemberTiers1700000012500 } from './1700000012500-member-tiers.ts';
import { PollRules1700000012510 } from './1700000012510-poll-rules.ts';
import { PollNotices1700000012520 } from './1700000012520-poll-notices.ts';
import { ArticleBodies1700000013000 } from './1700000013000-article-bodies.ts';
import { TrendStories1700000013100 } from './1700000013100-trend-stories.ts';
import { Catalogue1700000013200 } from './1700000013200-catalogue.ts';
import { Uploads1700000013600 } from './1700000013600-uploads.ts';
import { Boards1700000014000 } from './1700000014000-boards.ts';
import { Cases1700000015000 } from './1700000015000-cases.ts';
import { Sanctions1700000015100 } from './1700000015100-sanctions.ts';
import { ArticleDesk1700000016000 } from './1700000016000-article-desk.ts';
import { Topics1700000014100 } from './1700000014100-topics.ts';
import { Likes1700000017000 } from './1700000017000-likes.ts';
import { TalkMoves1700000017100 } from './1700000017100-talk-moves.ts';
import { UnsentTexts1700000017200 } from './1700000017200-unsent-texts.ts';
import { FreshSignIn1700000018500 } from './1700000018500-fresh-sign-in.ts';
import { Settings1700000018600 } from './1700000018600-settings.ts';
import { Repairs1700000016600 } from './1700000016600-repairs.ts';
import { CatalogueDesk1700000016500 } from './1700000016500-catalogue-desk.ts';
import { Figures1700000018700 } from './1700000018700-figures.ts';
import { Attention1700000017500 } from './1700000017500-attention.ts';
import { AttentionNotices1700000017510 } from './1700000017510-attention-notices.ts';
import { LegacyVoices1700000017520 } from './1700000017520-legacy-voices.ts';
import { ContentRules1700000018000 } from './1700000018000-content-rules.ts';
import { AuditChain1700000018100 } from './1700000018100-audit-chain.ts';
import { BoardModerators1700000018200 } from './1700000018200-board-moderators.ts';
import { SampleRemoval1700000018800 } from './1700000018800-sample-removal.ts';
import { Sorts1700000018250 } from './1700000018250-sorts.ts';
import { ArticleTrash1700000019000 } from './1700000019000-article-trash.ts';
import { AskedBefore1700000019010 } from './1700000019010-asked-before.ts';
import { ForecastVersion1700000019020 } from './1700000019020-forecast-version.ts';
import { Mentions1700000019100 } from './1700000019100-mentions.ts';
import { TextPictures1700000019110 } from './1700000019110-text-pictures.ts';
import { TextHistories1700000019120 } from './1700000019120-text-histories.ts';
import { ChangesOfMind1700000019200 } from './1700000019200-changes-of-mind.ts';
import { MutedWords1700000019210 } from './1700000019210-muted-words.ts';
import { CreditsOfSamples1700000019220 } from './1700000019220-credits-of-samples.ts';
import { FirstRun1700000019300 } from './1700000019300-first-run.ts';
import { NextOfQueue1700000019400 } from './1700000019400-next-of-queue.ts';
import { WithheldPictures1700000019500 } from './1700000019500-withheld-pictures.ts';
import { DeletedTopics1700000019510 } from './1700000019510-deleted-topics.ts';
import { RemovalsOfHandles1700000019600 } from './1700000019600-removals-of-handles.ts';
import { AvatarCases1700000019700 } from './1700000019700-avatar-cases.ts';
import { HouseRules1700000019800 } from './1700000019800-house-rules.ts';
import { ReportsTurned1700000019900 } from './1700000019900-reports-turned.ts';
import { ShownPictures1700000019970 } from './1700000019970-shown-pictures.ts';
import { Erasure1700000019971 } from './1700000019971-erasure.ts';
import { ReportedHandles1700000019980 } from './1700000019980-reported-handles.ts';
import { Written1700000019990 } from './1700000019990-written.ts';

/** In order. A migration that has landed is never changed. */
export const migrations = [
  Platform1700000001000,
  Accounts1700000002000,
  Media1700000003000,
  Trends1700000004000,
  Polls1700000005000,
  Posts1700000006000,
  Comments1700000007000,
  Moderation1700000008000,
  Notifications1700000009000,
  Ledger1700000010000,
  VoteRequests1700000011000,
  PollKinds1700000012000,
  MemberTiers1700000012500,
  PollRules1700000012510,
  PollNotices1700000012520,
  ArticleBodies1700000013000,
  TrendStories1700000013100,
  Catalogue1700000013200,
  Uploads1700000013600,
  Boards1700000014000,
  Cases1700000015000,
  Sanctions1700000015100,
  Topics1700000014100,
  Likes1700000017000,
  TalkMoves1700000017100,
  UnsentTexts1700000017200,
  ArticleDesk1700000016000,
  FreshSignIn1700000018500,
  Settings1700000018600,
  CatalogueDesk1700000016500,
  Repairs1700000016600,
  Figures1700000018700,
  Attention1700000017500,
  AttentionNotices1700000017510,
  LegacyVoices1700000017520,
  ContentRules1700000018000,
  AuditChain1700000018100,
  BoardModerators1700000018200,
  SampleRemoval1700000018800,
  Sorts1700000018250,
  ArticleTrash1700000019000,
  AskedBefore1700000019010,
  ForecastVersion1700000019020,
  Mentions1700000019100,
  TextPictures1700000019110,
  TextHistories1700000019120,
  ChangesOfMind1700000019200,
  MutedWords1700000019210,
  CreditsOfSamples1700000019220,
  FirstRun1700000019300,
  NextOfQueue1700000019400,
  WithheldPictures1700000019500,
  DeletedTopics1700000019510,
  RemovalsOfHandles1700000019600,
  AvatarCases1700000019700,
  HouseRules1700000019800,
  ReportsTurned1700000019900,
  ShownPictures1700000019970,
  Erasure1700000019971,
  ReportedHandles1700000019980,
  Written1700000019990,
];
