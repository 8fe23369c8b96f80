import { Injectable } from '@nestjs/common';
import { Ballots, Poll, PollKind, PollOption, PollService, ResultsRule, VoteHistory } from '@swingtag/polls-server';
import { ArticleWriter, Disclosure, Post } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { SampleBodies } from './sample.bodies.ts';
import { idOf, insertNamed, SampleCatalogue, type Ids } from './sample.catalogue.ts';
import { daysFrom, momentOf } from './sample.moment.ts';
import { SAMPLE } from './sample/sample.ts';
import type { SampleArticle, SampleChoice } from './sample/types.ts';

export interface BroughtPoll {
  id: string;
  options: Record<SampleChoice, string>;
}

/** Articles with related reads, series, polls and the history of their votes. */
@Injectable()
export class SampleArticles {
  constructor(
    private readonly catalogue: SampleCatalogue,
    private readonly bodies: SampleBodies,
    private readonly writer: ArticleWriter,
    private readonly polls: PollService,
    private readonly history: VoteHistory,
  ) {}

  async bring(tx: EntityManager, start: Date, known: { members: Ids; trends: Ids; bags: Ids }): Promise<{ posts: Ids; polls: Map<string, BroughtPoll> }> {
    const posts: Ids = new Map();
    const polls = new Map<string, BroughtPoll>();
    for (const article of SAMPLE.articles) {
      const poll = await this.poll(tx, start, article, known);
      polls.set(article.slug, poll);
      posts.set(article.slug, await this.article(tx, start, article, { ...known, posts }, poll.id));
    }
    for (const article of SAMPLE.articles) {
      await this.writer.relate(tx, idOf(posts, article.slug), article.related.map((slug) => idOf(posts, slug)));
    }
    await this.bodies.bringSeries(tx, posts);
    await this.bodies.bringForecasts(tx, known.trends, (slug) => polls.get(slug)?.id);
    return { posts, polls };
  }

  private async article(tx: EntityManager, start: Date, article: SampleArticle, known: { members: Ids; trends: Ids; bags: Ids; posts: Ids }, pollId: string): Promise<string> {
    const { slug, title, dek, signOff } = article;
    const post = {
      authorId: idOf(known.members, article.author), pollId, isSample: true,
      publishedAt: momentOf(start, article.published), updatedAt: article.updated ? momentOf(start, article.updated) : null,
    };
    const postId = idOf(await insertNamed(tx, Post, [[slug, post]]), slug);
    const coverId = await this.catalogue.picture(tx, article.cover);
    const body = await this.bodies.body(tx, article, known);
    const disclosure = article.disclosure ? Disclosure[article.disclosure] : null;
    await this.writer.write(tx, { postId, slug, title, dek, body, disclosure, signOff, coverId, trendId: idOf(known.trends, article.trend) });
    return postId;
  }

  private async poll(tx: EntityManager, start: Date, { poll, trend, slug }: SampleArticle, known: { members: Ids; trends: Ids }): Promise<BroughtPoll> {
    const closesAt = daysFrom(start, poll.closesInDays);
    const id = await this.polls.open(tx, {
      question: poll.question, kind: PollKind.YAY_NAY, trendId: idOf(known.trends, trend),
      resultsRule: ResultsRule[poll.resultsRule], changesAllowed: poll.changesAllowed, ballots: poll.hasOpenBallots ? Ballots.OPEN : Ballots.SECRET, closesAt, isSample: true,
    });
    const isClosed = poll.closesInDays <= 0;
    await tx.update(Poll, { id }, { createdAt: daysFrom(start, -poll.opensDaysAgo), ...(isClosed ? { closedAt: closesAt } : {}) });
    const rows = await tx.find(PollOption, { where: { pollId: id }, order: { position: 'ASC' } });
    const optionOf = (key: string) => rows.find((row) => row.key === key)?.id ?? '';
    const options = { YAY: optionOf('yay'), NAY: optionOf('nay') };
    const votes = SAMPLE.votes
      .filter((vote) => vote.article === slug)
      .flatMap(({ member, history }) =>
        history.map(({ choice, daysAgo }) => ({ memberId: idOf(known.members, member), choice: [options[choice]], at: daysFrom(start, -daysAgo) })),
      );
    await this.history.bring(tx, id, votes);
    return { id, options };
  }
}
