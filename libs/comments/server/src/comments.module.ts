import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@swingtag/accounts-server';
import { MediaModule } from '@swingtag/media-server';
import { PollsModule } from '@swingtag/polls-server';
import { PostsModule } from '@swingtag/posts-server';
import { CommentCamp } from './camp.entity.ts';
import { CampQueries } from './camp.queries.ts';
import { CampResolver, PostCampsResolver } from './camp.resolver.ts';
import { Comment, CommentLike, CommentPicture, CommentRevision } from './comment.entity.ts';
import { PostCommentsResolver, VoteReasonResolver } from './comment.links.resolver.ts';
import { CommentMutations } from './comment.mutations.ts';
import { CommentParts } from './comment.parts.ts';
import { CommentPages } from './comment.pages.ts';
import { CommentQueries } from './comment.queries.ts';
import { CommentConnectionResolver, CommentResolver } from './comment.resolver.ts';
import { CommentService } from './comment.service.ts';
import { CommentStore } from './comment.store.ts';
import { CommentCredit } from './credit.entity.ts';
import { CreditQueries } from './credit.queries.ts';
import { CreditResolver } from './credit.resolver.ts';
import { CreditService } from './credit.service.ts';
import { LegacyVoices } from './legacy.service.ts';
import { LikeService } from './like.service.ts';
import { LikeResolver } from './like.resolver.ts';
import { MentionQueries } from './mention.queries.ts';
import { MentionResolver } from './mention.resolver.ts';
import { ReasonService } from './reason.service.ts';
import { TalkMove } from './talk.move.entity.ts';
import { TalkQueries } from './talk.queries.ts';
import { TalkMoveResolver, TalkResolver } from './talk.resolver.ts';
import { TalkWatch } from './talk.watch.ts';
import { UnsentLinksResolver } from './unsent.links.resolver.ts';
import { TopicMergeResolver } from './topic.merge.resolver.ts';
import { TopicMerger } from './topic.merge.service.ts';

@Module({
  imports: [AccountsModule, MediaModule, PollsModule, PostsModule, TypeOrmModule.forFeature([Comment, CommentCamp, CommentCredit, CommentLike, CommentPicture, CommentRevision, TalkMove])],
  providers: [
    CampQueries,
    CampResolver,
    PostCampsResolver,
    PostCommentsResolver,
    CommentConnectionResolver,
    CommentMutations,
    CommentPages,
    CommentParts,
    CommentQueries,
    CommentResolver,
    CommentService,
    CommentStore,
    CreditQueries,
    CreditResolver,
    CreditService,
    LegacyVoices,
    LikeResolver,
    LikeService,
    MentionQueries,
    MentionResolver,
    ReasonService,
    TalkMoveResolver,
    TalkQueries,
    TalkResolver,
    TalkWatch,
    TopicMerger,
    TopicMergeResolver,
    UnsentLinksResolver,
    VoteReasonResolver,
  ],
  exports: [LegacyVoices, CommentQueries, CommentService, CommentStore, ReasonService],
})
export class CommentsModule {}
