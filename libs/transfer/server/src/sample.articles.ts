import { Injectable } from '@nestjs/common';
import { Poll, PollKind, PollOption, PollService, ResultsRule, VoteHistory } from '@swingtag/polls-server';
import { Article, ArticleBag, GalleryItem, Post, RelatedRead } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { idOf, insertNamed, SampleCatalogue, type Ids } from './sample.catalogue.ts';
import { daysFrom, momentOf } from './sample.moment.ts';
import { SAMPLE } from './sample/sample.ts';
import type { SampleArticle, SampleChoice } from './sample/types.ts';

export interface BroughtPoll {
  id: string;
  options: Record<SampleChoice, string>;
}

/** Articles with galleries, related reads, polls and the history of their votes. */
@Injectable()
export class SampleArticles {
  constructor(
    private readonly catalogue: SampleCatalogue,
    private readonly polls: PollService,
    private readonly history: VoteHistory,
  ) {}

  async bring(tx: EntityManager, start: Date, known: { members: Ids; trends: Ids; bags: Ids }): Promise<{ posts: Ids; polls: Map<string, BroughtPoll> }> {
    const posts: Ids = new Map();
    const polls = new Map<string, BroughtPoll>();
    for (const article of SAMPLE.articles) {
      const poll = await this.poll(tx, start, article, known);
      polls.set(article.slug, poll);
      posts.set(article.slug, await this.article(tx, start, article, known, poll.id));
    }
    for (const article of SAMPLE.articles) {
      await tx.insert(RelatedRead, article.related.map((slug, position) => ({ articleId: idOf(posts, article.slug), relatedId: idOf(posts, slug), position })));
    }
    return { posts, polls };
  }

  private async article(tx: EntityManager, start: Date, article: SampleArticle, known: { members: Ids; trends: Ids; bags: Ids }, pollId: string): Promise<string> {
    const { slug, title, dek, body, signOff } = article;
    const post = {
      authorId: idOf(known.members, article.author), pollId, isSample: true,
      publishedAt: momentOf(start, article.published), updatedAt: article.updated ? momentOf(start, article.updated) : null,
    };
    const postId = idOf(await insertNamed(tx, Post, [[slug, post]]), slug);
    const coverId = await this.catalogue.picture(tx, article.cover);
    await tx.insert(Article, { postId, slug, title, dek, body, signOff, coverId, trendId: idOf(known.trends, article.trend) });
    await tx.insert(ArticleBag, article.bags.map((bag, position) => ({ articleId: postId, bagId: idOf(known.bags, bag), position })));
    const pictures = [...(article.comparison ? [article.comparison] : []), ...article.gallery, ...(article.looks?.pictures ?? [])];
    for (const [position, { recipe, caption, credit }] of pictures.entries()) {
      await tx.insert(GalleryItem, { articleId: postId, position, caption, pictureId: await this.catalogue.picture(tx, recipe, credit) });
    }
    return postId;
  }

  private async poll(tx: EntityManager, start: Date, { poll, trend, slug }: SampleArticle, known: { members: Ids; trends: Ids }): Promise<BroughtPoll> {
    const closesAt = daysFrom(start, poll.closesInDays);
    const id = await this.polls.open(tx, {
      question: poll.question, kind: PollKind.YAY_NAY, trendId: idOf(known.trends, trend),
      resultsRule: ResultsRule[poll.resultsRule], changesAllowed: poll.changesAllowed, closesAt, isSample: true,
    });
    const isClosed = poll.closesInDays <= 0;
    await tx.update(Poll, { id }, { createdAt: daysFrom(start, -poll.opensDaysAgo), ...(isClosed ? { closedAt: closesAt } : {}) });
    const rows = await tx.find(PollOption, { where: { pollId: id }, order: { position: 'ASC' } });
    const optionOf = (key: string) => rows.find((row) => row.key === key)?.id ?? '';
    const options = { YAY: optionOf('yay'), NAY: optionOf('nay') };
    const votes = SAMPLE.votes
      .filter((vote) => vote.article === slug)
      .flatMap(({ member, history }) =>
        history.map(({ choice, daysAgo }) => ({ memberId: idOf(known.members, member), optionId: options[choice], at: daysFrom(start, -daysAgo) })),
      );
    await this.history.bring(tx, id, votes);
    return { id, options };
  }
}
