import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@swingtag/accounts-server';
import { MediaModule } from '@swingtag/media-server';
import { PollsModule } from '@swingtag/polls-server';
import { TrendsModule } from '@swingtag/trends-server';
import { BoardAttention, PostAttention, ReadPosition } from './attention.entity.ts';
import { AttentionQueries } from './attention.queries.ts';
import { AttentionResolver, BoardAttentionResolver, PostAttentionResolver } from './attention.resolver.ts';
import { AttentionService } from './attention.service.ts';
import { Article, ArticleBag, ArticlePicture, RelatedRead } from './article.entity.ts';
import { BagArticlesResolver, PollArticleResolver, TrendArticlesResolver } from './article.links.resolver.ts';
import { ArticleQueries } from './article.queries.ts';
import { ArticleResolver } from './article.resolver.ts';
import { ArticleWriter } from './article.writer.ts';
import { ArticlePollResolver } from './article-poll.resolver.ts';
import { ArticlePollService } from './article-poll.service.ts';
import { AskedBefore } from './asked-before.entity.ts';
import {
  ArticleBodyResolver, BagBlockResolver, ComparisonBlockResolver, GalleryBlockResolver, GalleryItemResolver, PollBlockResolver, RelatedBlockResolver,
} from './body.resolver.ts';
import { BoardsModule } from './boards.module.ts';
import { ContentGate } from './content.gate.ts';
import { DraftChecklist } from './draft.checklist.ts';
import { ArticleDraft, ArticleRevision, DraftPicture, RevisionPicture } from './draft.entity.ts';
import { DraftPreview } from './draft.preview.ts';
import { DraftPublisher } from './draft.publisher.ts';
import { DraftQueries } from './draft.queries.ts';
import { ArticleDraftFieldsResolver, ArticleRevisionResolver, DraftResolver } from './draft.resolver.ts';
import { DraftService } from './draft.service.ts';
import { DraftStore } from './draft.store.ts';
import { DraftTrash } from './draft.trash.ts';
import { Forecast } from './forecast.entity.ts';
import { ForecastService } from './forecast.service.ts';
import { Post } from './post.entity.ts';
import { PostQueries } from './post.queries.ts';
import { TopicArranger } from './topic.arrange.service.ts';
import { ReadingMarks } from './reading.marks.ts';
import { ReadingQueries } from './reading.queries.ts';
import { MemberTextCards } from './member-text.cards.ts';
import { MemberTexts } from './member-text.service.ts';
import { MemberTextPictures } from './member-text.pictures.ts';
import { Topic, TopicPicture, TopicRevision, TopicTrend } from './topic.entity.ts';
import { TopicDeletion } from './topic.deletion.service.ts';
import { TopicDeletionResolver } from './topic.deletion.resolver.ts';
import { TopicQueries } from './topic.queries.ts';
import { ArticleTopicsResolver, BoardTopicsResolver, TopicResolver } from './topic.resolver.ts';
import { TopicService } from './topic.service.ts';
import { ArticlePicturePlaces } from './picture.places.ts';
import { Repair, RepairLook } from './repair.entity.ts';
import { RepairLinks } from './repair.links.ts';
import { RepairResolver } from './repair.resolver.ts';
import { RepairTexts } from './repair.texts.ts';
import { RepairService } from './repair.service.ts';
import { Series, SeriesArticle } from './series.entity.ts';
import { SeriesQueries } from './series.queries.ts';
import { ArticleSeriesResolver, SeriesPartResolver, SeriesPlaceResolver, SeriesResolver } from './series.resolver.ts';
import { UnsentText } from './unsent.entity.ts';
import { PostUnsentResolver, UnsentResolver } from './unsent.resolver.ts';
import { UnsentService } from './unsent.service.ts';
import { TrendVerdictQueries } from './trend-verdicts.queries.ts';
import { ForecastResolver, TrendVerdictsResolver } from './trend-verdicts.resolver.ts';

const ENTITIES = [
  Post, Article, ArticleBag, ArticlePicture, RelatedRead, Series, SeriesArticle, Forecast, ArticleDraft, ArticleRevision, DraftPicture, RevisionPicture,
  AskedBefore, Repair, RepairLook, PostAttention, BoardAttention, ReadPosition,
];
const DESK = [
  ArticlePollResolver, ArticlePollService, DraftTrash, DraftChecklist, DraftPreview, DraftPublisher, DraftQueries, DraftService, DraftStore, DraftResolver, ArticleDraftFieldsResolver, ArticleRevisionResolver,
];
const BODY = [
  ArticleBodyResolver, BagBlockResolver, ComparisonBlockResolver, GalleryBlockResolver, GalleryItemResolver, PollBlockResolver, RelatedBlockResolver,
];
const ATTENTION = [AttentionQueries, AttentionService, AttentionResolver, PostAttentionResolver, BoardAttentionResolver, ReadingMarks, ReadingQueries];
const SERIES = [SeriesQueries, SeriesResolver, SeriesPartResolver, SeriesPlaceResolver, ArticleSeriesResolver];
const VERDICTS = [ForecastService, TrendVerdictQueries, TrendVerdictsResolver, ForecastResolver];
const TOPICS = [MemberTextCards, MemberTextPictures, MemberTexts, TopicArranger, TopicDeletion, TopicDeletionResolver, TopicQueries, TopicResolver, TopicService, ArticleTopicsResolver, BoardTopicsResolver];
const REPAIRS = [ArticlePicturePlaces, RepairLinks, RepairTexts, RepairResolver, RepairService];

@Module({
  imports: [AccountsModule, MediaModule, TrendsModule, PollsModule, BoardsModule, TypeOrmModule.forFeature([...ENTITIES, Topic, TopicPicture, TopicRevision, TopicTrend, UnsentText])],
  providers: [
    ArticleQueries, ArticleResolver, ArticleWriter, ...BODY, ...DESK, ...TOPICS, ...ATTENTION, ...SERIES, ...VERDICTS, ...REPAIRS, PostQueries, ContentGate, PostUnsentResolver, UnsentResolver, UnsentService,
    BagArticlesResolver,
    PollArticleResolver, TrendArticlesResolver,
  ],
  exports: [BoardsModule, MemberTextPictures, MemberTexts, DraftPublisher, DraftStore, AttentionQueries, ReadingMarks, ReadingQueries, TopicArranger, TopicQueries, TopicService, ArticleQueries, ArticleWriter, ContentGate, PostQueries, UnsentService],
})
export class PostsModule {}
