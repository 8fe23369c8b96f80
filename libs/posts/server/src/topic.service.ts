import { AllowanceKind, TierAllowances } from '@swingtag/accounts-server';
import { Injectable } from '@nestjs/common';
import { cleanText, Invalid, Jobs, mustBeSignedIn, NotFound, parseId, RateLimits, Settings, Transactions, type Limit, type Viewer } from '@swingtag/platform-server';
import { PollService, ResultsRule, type NewPoll } from '@swingtag/polls-server';
import { Bag, Trend } from '@swingtag/trends-server';
import { In, type EntityManager } from 'typeorm';
import { Article } from './article.entity.ts';
import { mayStartPoll, mayStartTopic, noSuchBoard } from './board.policy.ts';
import { BoardQueries } from './board.queries.ts';
import { ContentGate, type Ruling } from './content.gate.ts';
import { MemberTextPictures } from './member-text.pictures.ts';
import { Post, PostKind } from './post.entity.ts';
import { MAX_TITLE, MAX_TOPIC, Topic, TopicRevision, TopicTrend } from './topic.entity.ts';
import type { EditTopicInput, StartTopicInput, TopicPollInput, TopicType } from './topic.graphql.ts';
import { MEMBERS_MENTIONED, TOPIC_STARTED } from './topic.events.ts';
import { mayEditTopic, noSuchTopic } from './topic.policy.ts';
import { topicPollOf } from './topic.poll.ts';
import { TopicQueries } from './topic.queries.ts';
import { UnsentService } from './unsent.service.ts';

const TOPICS: Limit = { name: 'topics', points: 'topicsPerHour', seconds: 3600, shared: true };
const MAX_TRENDS = 3;
const DAY_MS = 86_400_000;
const MAX_DAYS_AHEAD = 90;
/** How long the same words count as one form sent twice. */
const DOUBLE_SUBMIT = '2 minutes';

/** Members start topics and correct them; each returns the topic's id. */
@Injectable()
export class TopicService {
  constructor(
    private readonly transactions: Transactions,
    private readonly boards: BoardQueries,
    private readonly queries: TopicQueries,
    private readonly polls: PollService,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
    private readonly gate: ContentGate,
    private readonly allowances: TierAllowances,
    private readonly unsent: UnsentService,
    private readonly pictures: MemberTextPictures,
  ) {}

  async start(viewer: Viewer | null, input: StartTopicInput): Promise<string> {
    mustBeSignedIn(viewer);
    const early = await this.boards.find(parseId(input.boardId, 'There is no such board.'));
    if (!early) throw noSuchBoard();
    const refusal = mayStartTopic(viewer, early);
    if (refusal) throw refusal;
    const words = wordsOf(input);
    const publishAt = publicationOf(input.publishAt ?? null);
    await this.limits.take(TOPICS, viewer.memberId);
    return this.transactions.run(async (tx) => {
      const board = await this.boards.hold(tx, early.id);
      if (!board) throw noSuchBoard();
      const late = input.poll ? mayStartPoll(viewer, board) : mayStartTopic(viewer, board);
      if (late) throw late;
      const twin = await this.sentBefore(tx, viewer.memberId, board.id, words);
      if (twin) return twin;
      await this.allowances.take(tx, viewer, AllowanceKind.TOPICS, 1);
      const poll = await this.pollOf(tx, input.poll ?? null, publishAt);
      const ruling = await this.gate.pass(tx, viewer, { kind: 'TOPIC', boardId: board.id, text: words.body, plain: [words.title, ...wordsOfPoll(poll)].join('\n\n') });
      const articleId = await this.articleOf(tx, input.articleId ?? null);
      const trendIds = await this.trendsOf(tx, input.trendIds ?? []);
      const post = await tx.insert(Post, {
        kind: PostKind.TOPIC, authorId: viewer.memberId, boardId: board.id, audienceId: board.audienceId,
        pollId: poll && (await this.polls.open(tx, poll)),
        publishedAt: publishAt ?? (() => 'now()'), activeAt: publishAt ?? (() => 'now()'),
      });
      const id = String(post.identifiers[0]?.['id']);
      await tx.insert(Topic, { postId: id, ...words, articleId, ...outOfSight(ruling) });
      await this.unsent.sent(tx, viewer.memberId, 'topic', { id: input.unsentId ?? null, body: input.body });
      if (trendIds.length > 0) await tx.insert(TopicTrend, trendIds.map((trendId) => ({ topicId: id, trendId })));
      await this.pictures.keep(tx, viewer, { table: 'topic', id }, words.body);
      await ruling.file(tx, id);
      if (!ruling.withheld) await this.jobs.add(tx, TOPIC_STARTED, { postId: id }, publishAt ? { runAt: publishAt } : {});
      return id;
    });
  }

  /** Title and text; shown as edited. */
  async edit(viewer: Viewer | null, input: EditTopicInput): Promise<string> {
    mustBeSignedIn(viewer);
    const words = wordsOf(input);
    return this.transactions.run(async (tx) => {
      const topic = await this.queries.hold(tx, parseId(input.topicId, 'There is no such topic.'));
      if (!topic) throw noSuchTopic();
      const refusal = mayEditTopic(viewer, topic);
      if (refusal) throw refusal;
      await this.unsent.sent(tx, viewer.memberId, `topic:${topic.id}`, { id: input.unsentId ?? null, body: input.body });
      if (topic.title === words.title && topic.markdown === words.body) return topic.id;
      const ruling = await this.gate.pass(tx, viewer, { kind: 'TOPIC', id: topic.id, boardId: topic.boardId, text: words.body, plain: words.title, before: { text: topic.markdown, plain: topic.title } });
      const isQuiet = await this.isQuiet(tx, topic);
      await tx.insert(TopicRevision, { topicId: topic.id, title: topic.title, body: topic.markdown, isQuiet });
      await tx.update(Topic, { postId: topic.id }, { ...words, ...outOfSight(ruling), editedAt: () => 'clock_timestamp()', ...(isQuiet ? {} : { showsEdit: true }) });
      await this.pictures.keep(tx, viewer, { table: 'topic', id: topic.id }, words.body);
      await ruling.file(tx, topic.id);
      if (words.body.includes('@')) await this.jobs.add(tx, MEMBERS_MENTIONED, { postId: topic.id });
      return topic.id;
    });
  }

  /** Within the minutes to correct a text, and before anybody has answered it. */
  private async isQuiet(tx: EntityManager, { id, editedAt, lastCommentId }: TopicType): Promise<boolean> {
    const minutes = this.settings.value('editGraceMinutes');
    if (editedAt !== null || lastCommentId !== null || minutes === 0) return false;
    const [{ isQuiet }] = await tx.query<[{ isQuiet: boolean }]>(`SELECT published_at > clock_timestamp() - make_interval(mins => $2) AS "isQuiet" FROM post WHERE id = $1`, [id, minutes]);
    return isQuiet;
  }

  /** Settled before anything is written; its bags are there. */
  private async pollOf(tx: EntityManager, input: TopicPollInput | null, publishAt: Date | null): Promise<NewPoll | null> {
    if (!input) return null;
    const usual = { resultsRule: ResultsRule[this.settings.value('topicPollResults')], changesAllowed: this.settings.value('topicPollChanges') };
    const poll = topicPollOf(input, usual, publishAt);
    const bagIds = (poll.options ?? []).flatMap(({ bagId }) => bagId ?? []);
    if ((await tx.getRepository(Bag).countBy({ id: In(bagIds) })) < bagIds.length) throw new Invalid('options', 'One of these bags is not there any more.');
    return poll;
  }

  private async articleOf(tx: EntityManager, id: string | null): Promise<string | null> {
    if (id === null) return null;
    const article = await tx.getRepository(Article).findOneBy({ postId: parseId(id, 'There is no such article.') });
    if (!article) throw new NotFound('There is no such article.');
    return article.postId;
  }

  private async trendsOf(tx: EntityManager, ids: readonly string[]): Promise<string[]> {
    const wanted = [...new Set(ids.map((id) => parseId(id, 'There is no such trend.')))];
    if (wanted.length > MAX_TRENDS) throw new Invalid('trendIds', `A topic is about at most ${MAX_TRENDS} trends.`);
    const found = await tx.getRepository(Trend).countBy({ id: In(wanted) });
    if (found !== wanted.length) throw new NotFound('There is no such trend.');
    return wanted;
  }

  /** A form sent twice is one topic: two requests of a member take turns. */
  private async sentBefore(tx: EntityManager, authorId: string, boardId: string, { title, body }: { title: string; body: string }): Promise<string | null> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`topic:${authorId}`]);
    const [twin] = await tx.query<{ id: string }[]>(
      `SELECT t.post_id AS id FROM topic t JOIN post p ON p.id = t.post_id
        WHERE p.author_id = $1 AND p.board_id = $2 AND t.title = $3 AND t.body = $4 AND p.deleted_at IS NULL
          AND p.published_at > now() - interval '${DOUBLE_SUBMIT}'
        ORDER BY t.post_id DESC LIMIT 1`,
      [authorId, boardId, title, body],
    );
    return twin?.id ?? null;
  }
}

/** What the rules for texts read of it. */
function wordsOfPoll(poll: NewPoll | null): string[] {
  return poll ? [poll.question, ...(poll.options ?? []).map(({ label }) => label)] : [];
}

/** Columns of what a ruling keeps out of sight. */
function outOfSight({ withheld }: Ruling): { removedAt?: () => string; withheld?: Ruling['withheld'] } {
  return withheld ? { removedAt: () => 'clock_timestamp()', withheld } : {};
}

function wordsOf(input: { title: string; body: string }): { title: string; body: string } {
  return {
    title: cleanText(input.title, { field: 'title', label: 'The title', max: MAX_TITLE }).replace(/\s+/g, ' '),
    body: cleanText(input.body, { field: 'body', label: 'Your text', max: MAX_TOPIC }),
  };
}

/** Null: now. */
function publicationOf(at: Date | null): Date | null {
  if (at === null) return null;
  const ahead = at.getTime() - Date.now();
  if (Number.isNaN(ahead) || ahead <= 0) throw new Invalid('publishAt', 'The time of publication must lie ahead.');
  if (ahead > MAX_DAYS_AHEAD * DAY_MS) throw new Invalid('publishAt', `A topic can wait for at most ${MAX_DAYS_AHEAD} days.`);
  return at;
}
