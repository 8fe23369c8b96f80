import { Module } from '@nestjs/common';
import { AccountsModule } from '@swingtag/accounts-server';
import { CommentsModule } from '@swingtag/comments-server';
import { MediaModule } from '@swingtag/media-server';
import { ModerationModule } from '@swingtag/moderation-server';
import { PollsModule } from '@swingtag/polls-server';
import { PostsModule } from '@swingtag/posts-server';
import { MemberErasure } from './member.erasure.ts';
import { SampleArticles } from './sample.articles.ts';
import { SampleBodies } from './sample.bodies.ts';
import { SampleBoards } from './sample.boards.ts';
import { SampleCatalogue } from './sample.catalogue.ts';
import { SampleContent } from './sample.content.ts';
import { SampleModeration } from './sample.moderation.ts';
import { SampleDrafts } from './sample.drafts.ts';
import { SamplePictures } from './sample.pictures.ts';
import { SampleQuestions } from './sample.questions.ts';
import { SampleRemoval } from './sample.removal.ts';
import { SampleResolver } from './sample.resolver.ts';
import { SampleTalk } from './sample.talk.ts';
import { SampleTopics } from './sample.topics.ts';

@Module({
  imports: [AccountsModule, MediaModule, PollsModule, PostsModule, CommentsModule, ModerationModule],
  providers: [
    MemberErasure, SampleArticles, SampleBoards, SampleBodies, SampleCatalogue, SampleContent, SampleDrafts, SampleModeration, SamplePictures, SampleQuestions, SampleRemoval, SampleResolver,
    SampleTalk, SampleTopics,
  ],
  exports: [MemberErasure, SampleContent],
})
export class TransferModule {}
