import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@swingtag/accounts-server';
import { CommentsModule } from '@swingtag/comments-server';
import { ModerationModule } from '@swingtag/moderation-server';
import { PollsModule } from '@swingtag/polls-server';
import { PostsModule } from '@swingtag/posts-server';
import { Notice } from './notice.entity.ts';
import { NoticeJobs } from './notice.jobs.ts';
import { NoticeMail } from './notice.mail.ts';
import { NoticeQueries } from './notice.queries.ts';
import { MeNoticesResolver, NoticeResolver } from './notice.resolver.ts';
import { NoticeService } from './notice.service.ts';
import { MentionNotices } from './mention-notice.jobs.ts';
import { AttentionNoticeJobs } from './attention-notice.jobs.ts';
import { PollNoticeJobs } from './poll-notice.jobs.ts';

@Module({
  imports: [AccountsModule, CommentsModule, ModerationModule, PollsModule, PostsModule, TypeOrmModule.forFeature([Notice])],
  providers: [AttentionNoticeJobs, MentionNotices, MeNoticesResolver, NoticeJobs, NoticeMail, NoticeQueries, NoticeResolver, NoticeService, PollNoticeJobs],
})
export class NotificationsModule {}
