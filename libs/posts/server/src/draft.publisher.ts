import { Injectable } from '@nestjs/common';
import { AuditLog, Invalid, JobHandler, Jobs, parseId, Refused, RefusalReason, Transactions, type JobPayload, type Viewer } from '@swingtag/platform-server';
import { newPollOf, PollService } from '@swingtag/polls-server';
import type { EntityManager } from 'typeorm';
import { ArticleWriter } from './article.writer.ts';
import { auditFields } from './draft.audit.ts';
import { DraftChecklist } from './draft.checklist.ts';
import { isSameContent, type DraftContent } from './draft.content.ts';
import { ArticleDraft, RevisionKind } from './draft.entity.ts';
import { mustWriteArticles, noSuchArticle, savedElsewhere } from './draft.policy.ts';
import { DraftStore } from './draft.store.ts';
import { Post, PostKind } from './post.entity.ts';

const PUBLISH_JOB = 'publishArticle';
const MAX_DAYS_AHEAD = 365;
/** Of the job that publishes it. */
export const publishJobKey = (id: string) => `publish-article-${id}`;

/** Which of the texts is meant: whoever publishes has seen this one. */
export interface SeenDraft {
  id: string;
  revision: number;
}

/** Hands drafts to readers: now, at a set time, and again after changes. Each returns the article's id. */
@Injectable()
export class DraftPublisher {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: DraftStore,
    private readonly checklist: DraftChecklist,
    private readonly writer: ArticleWriter,
    private readonly polls: PollService,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
  ) {}

  /** Publishes, or updates what is published. Throws Refused while the checklist blocks, and Conflict when the draft has gone on. */
  async publish(viewer: Viewer | null, input: SeenDraft): Promise<string> {
    mustWriteArticles(viewer);
    const id = parseId(input.id, noSuchArticle().message);
    await this.transactions.run(async (tx) => {
      const draft = await this.holdSeen(tx, id, input, viewer);
      const now = await databaseTime(tx);
      await this.hand(tx, draft, { actorId: viewer.memberId, at: now, asked: now });
    });
    return id;
  }

  /** By the database's clock. The job is stored with it. */
  async schedule(viewer: Viewer | null, input: SeenDraft & { publishAt: Date }): Promise<string> {
    mustWriteArticles(viewer);
    const id = parseId(input.id, noSuchArticle().message);
    const { publishAt } = input;
    await this.transactions.run(async (tx) => {
      const draft = await this.holdSeen(tx, id, input, viewer);
      if (await isPublished(tx, id)) throw new Refused(RefusalReason.FORBIDDEN, 'This article is published already. Update it instead.');
      mustLieAhead(publishAt, await databaseTime(tx));
      mustBeReady(await this.checklist.of(tx, id, draft.content, publishAt));
      await this.announce(tx, id, { publishAt, scheduledById: viewer.memberId });
      const subject = { subjectKind: 'article', subjectId: id, actorId: viewer.memberId };
      await this.audit.record(tx, { ...subject, action: 'article.scheduled', before: { publishAt: draft.publishAt }, after: { publishAt, title: draft.content.title } });
    });
    return id;
  }

  /** The time, and the job that keeps it. */
  async announce(tx: EntityManager, id: string, when: { publishAt: Date; scheduledById: string }): Promise<void> {
    await tx.update(ArticleDraft, { id }, { ...when, scheduleProblem: null });
    await this.jobs.add(tx, PUBLISH_JOB, { articleId: id }, { runAt: when.publishAt, key: publishJobKey(id) });
  }

  async unschedule(viewer: Viewer | null, input: { id: string }): Promise<string> {
    mustWriteArticles(viewer);
    const id = parseId(input.id, noSuchArticle().message);
    await this.transactions.run(async (tx) => {
      const draft = await this.store.hold(tx, id, viewer);
      if (draft.publishAt === null) return;
      await tx.update(ArticleDraft, { id }, { publishAt: null, scheduledById: null });
      await this.jobs.cancel(tx, publishJobKey(id));
      const subject = { subjectKind: 'article', subjectId: id, actorId: viewer.memberId };
      await this.audit.record(tx, { ...subject, action: 'article.unscheduled', before: { publishAt: draft.publishAt }, after: { publishAt: null } });
    });
    return id;
  }

  /** Publishes what is due, dated as announced; done again, early or late, it changes nothing. What cannot be published says why in the desk. */
  @JobHandler(PUBLISH_JOB)
  async publishDue({ articleId }: JobPayload): Promise<void> {
    const id = parseId(articleId ?? '');
    await this.transactions.run(async (tx) => {
      const [due] = await tx.query<{ publishAt: Date; scheduledById: string }[]>(
        'SELECT publish_at AS "publishAt", scheduled_by_id AS "scheduledById" FROM article_draft WHERE id = $1 AND publish_at <= clock_timestamp() FOR UPDATE', [id],
      );
      if (!due) return;
      const draft = await this.store.hold(tx, id, { memberId: due.scheduledById });
      const problems = (await this.checklist.of(tx, id, draft.content, due.publishAt)).filter(({ isBlocking }) => isBlocking);
      if (problems.length > 0) {
        const scheduleProblem = problems.map(({ message }) => message).join(' ');
        await tx.update(ArticleDraft, { id }, { publishAt: null, scheduledById: null, scheduleProblem });
        return;
      }
      await this.hand(tx, draft, { actorId: due.scheduledById, at: due.publishAt, asked: due.publishAt });
    });
  }

  private async holdSeen(tx: EntityManager, id: string, { revision }: SeenDraft, viewer: Viewer): Promise<ArticleDraft> {
    const draft = await this.store.hold(tx, id, viewer);
    if (draft.revision !== revision) throw savedElsewhere();
    return draft;
  }

  private async hand(tx: EntityManager, draft: ArticleDraft, { actorId, at, asked }: { actorId: string; at: Date; asked: Date }): Promise<void> {
    const { id, content } = draft;
    mustBeReady(await this.checklist.of(tx, id, content, asked));
    const before = await this.store.published(tx, id);
    await mustBeReadable(tx, id);
    if (before && before.content.slug !== content.slug) throw new Invalid('slug', 'The address of a published article stays: links lead to it.');
    if (before && isSameContent({ ...before.content, poll: null }, { ...content, poll: null }) && !(await this.opensPoll(tx, id, content))) {
      await tx.update(ArticleDraft, { id }, { publishedRevision: draft.revision });
      return;
    }
    await this.write(tx, id, content, before ? null : at);
    const number = await this.store.keep(tx, { articleId: id, kind: before ? RevisionKind.UPDATED : RevisionKind.PUBLISHED, content, authorId: actorId });
    await tx.update(ArticleDraft, { id }, { publishedRevision: draft.revision, publishAt: null, scheduledById: null, scheduleProblem: null });
    await this.jobs.cancel(tx, publishJobKey(id));
    await this.audit.record(tx, {
      actorId, action: before ? 'article.updated' : 'article.published', subjectKind: 'article', subjectId: id, ...auditFields(before?.content ?? null, content, number),
    });
  }

  private async write(tx: EntityManager, id: string, content: DraftContent, publishedAt: Date | null): Promise<void> {
    const { title, dek, slug, trendId, authorId, coverId, signOff, disclosure, relatedIds, seriesIds, updatedOn, body } = content;
    const updatedAt = updatedOn === null ? null : new Date(`${updatedOn}T12:00:00Z`);
    const pollId = (await this.opensPoll(tx, id, content)) && content.poll ? await this.polls.open(tx, newPollOf(content.poll, trendId)) : null;
    if (publishedAt) {
      await tx.query(
        `INSERT INTO post (id, kind, author_id, poll_id, published_at, updated_at, active_at) OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3, $4, $5, $6, $5)`,
        [id, PostKind.ARTICLE, authorId, pollId, publishedAt, updatedAt],
      );
    } else {
      await tx.update(Post, { id }, { authorId, updatedAt, ...(pollId ? { pollId } : {}) });
    }
    await this.writer.write(tx, {
      postId: id, title: title.trim(), dek: dek.trim(), slug, trendId: trendId ?? '', coverId: coverId ?? '', signOff: signOff.trim() || null, disclosure, body,
    });
    await this.writer.relate(tx, id, relatedIds.filter((one) => one !== id));
    await this.writer.enlist(tx, id, seriesIds);
  }

  /** A poll is opened once; from then on it is changed where polls are. */
  private async opensPoll(tx: EntityManager, id: string, { poll }: DraftContent): Promise<boolean> {
    if (!poll) return false;
    const [post] = await tx.query<{ pollId: string | null }[]>('SELECT poll_id AS "pollId" FROM post WHERE id = $1', [id]);
    return !post?.pollId;
  }
}

function mustBeReady(checklist: Awaited<ReturnType<DraftChecklist['of']>>): void {
  const problems = checklist.filter(({ isBlocking }) => isBlocking);
  const [first] = problems;
  if (!first) return;
  const more = problems.length === 1 ? '' : ` And ${problems.length - 1} more in the checklist.`;
  throw new Refused(RefusalReason.INVALID, `Not published yet. ${first.message}${more}`);
}

function mustLieAhead(publishAt: Date, now: Date): void {
  if (publishAt <= now) throw new Invalid('publishAt', 'The time of publication must lie ahead.');
  if (publishAt.getTime() - now.getTime() > MAX_DAYS_AHEAD * 86_400_000) throw new Invalid('publishAt', `An article can wait for at most ${MAX_DAYS_AHEAD} days.`);
}

/** What is out of sight is not updated: readers would not get it. */
async function mustBeReadable(tx: EntityManager, id: string): Promise<void> {
  const [gone] = await tx.query<{ isWithdrawn: boolean }[]>(
    'SELECT a.withdrawn_at IS NOT NULL AS "isWithdrawn" FROM post p JOIN article a ON a.post_id = p.id WHERE p.id = $1 AND p.deleted_at IS NOT NULL', [id],
  );
  if (gone) throw new Refused(RefusalReason.FORBIDDEN, gone.isWithdrawn ? 'This article is withdrawn. Bring it back first.' : 'Moderators have removed this article. Your draft is kept.');
}

async function isPublished(tx: EntityManager, id: string): Promise<boolean> {
  const rows = await tx.query<object[]>('SELECT 1 FROM post WHERE id = $1', [id]);
  return rows.length > 0;
}

async function databaseTime(tx: EntityManager): Promise<Date> {
  const [row] = await tx.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
  return row.now;
}
