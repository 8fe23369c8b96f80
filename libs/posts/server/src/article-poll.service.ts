import { Injectable } from '@nestjs/common';
import { AuditLog, cleanText, Conflict, Invalid, parseId, Refused, RefusalReason, Transactions, type Viewer } from '@swingtag/platform-server';
import { bagsOfPollDraft, newPollOf, pollDraftProblems, pollDraftSchema, PollService, type PollDraft } from '@swingtag/polls-server';
import type { EntityManager } from 'typeorm';
import type { AskAnewInput, CloseArticlePollInput } from './article-poll.graphql.ts';
import { AskedBefore } from './asked-before.entity.ts';
import { mustWriteArticles, noSuchArticle } from './draft.policy.ts';
import { Post } from './post.entity.ts';

interface Asked {
  id: string;
  pollId: string;
  trendId: string;
  isSample: boolean;
  question: string;
  isOpen: boolean;
  now: Date;
}

/**
 * What editors do with the poll of an article that readers have: close it early, ask anew. What was voted on is never changed: the poll that was there stays
 * with its votes, its verdict and its ledger. Each returns the id of the poll that the article has then.
 */
@Injectable()
export class ArticlePollService {
  constructor(
    private readonly transactions: Transactions,
    private readonly polls: PollService,
    private readonly audit: AuditLog,
  ) {}

  /** The reason is shown with the verdict. Throws Refused when it has closed already. */
  async close(viewer: Viewer | null, { articleId, pollId, reason }: CloseArticlePollInput): Promise<string> {
    mustWriteArticles(viewer);
    const id = await this.transactions.run(async (tx) => {
      const asked = await hold(tx, { articleId, pollId });
      await this.polls.closeIn(tx, viewer, asked.pollId, reason);
      return asked.pollId;
    });
    this.polls.tell(id);
    return id;
  }

  /** Closes the poll that is there, if it is open, and opens another one in its place. Throws Conflict when somebody was faster. */
  async askAnew(viewer: Viewer | null, { articleId, pollId, reason: why, poll }: AskAnewInput): Promise<string> {
    mustWriteArticles(viewer);
    const reason = cleanText(why, { field: 'reason', label: 'The reason', min: 3, max: 500 });
    const draft = parse(poll);
    const [before, after] = await this.transactions.run(async (tx) => {
      const asked = await hold(tx, { articleId, pollId });
      await mustBeAskable(tx, draft, asked.now);
      if (asked.isOpen) await this.polls.closeIn(tx, viewer, asked.pollId, reason);
      const next = await this.polls.open(tx, { ...newPollOf(draft, asked.trendId), isSample: asked.isSample });
      await tx.insert(AskedBefore, { pollId: asked.pollId, postId: asked.id, replacedById: viewer.memberId });
      await tx.update(Post, { id: asked.id }, { pollId: next });
      await this.audit.record(tx, {
        actorId: viewer.memberId, action: 'article.asked_anew', subjectKind: 'article', subjectId: asked.id, reason, isPublic: true,
        before: { pollId: asked.pollId, question: asked.question }, after: { pollId: next, question: draft.question.trim() },
      });
      return [asked.pollId, next] as const;
    });
    this.polls.tell(before);
    return after;
  }
}

/** The article with the poll that the editor has read; kept as it is until the transaction ends. */
async function hold(tx: EntityManager, seen: { articleId: string; pollId: string }): Promise<Asked> {
  const [row] = await tx.query<Asked[]>(
    `SELECT p.id, p.poll_id AS "pollId", a.trend_id AS "trendId", p.is_sample AS "isSample" FROM post p JOIN article a ON a.post_id = p.id
      WHERE p.id = $1 AND p.deleted_at IS NULL AND p.published_at <= clock_timestamp() FOR UPDATE OF p`,
    [parseId(seen.articleId, noSuchArticle().message)],
  );
  if (!row) throw noSuchArticle();
  if (row.pollId === null) throw new Refused(RefusalReason.INVALID, 'This article asks nothing yet. Write its poll in the desk, then update the article.');
  if (row.pollId !== seen.pollId) throw new Conflict(RefusalReason.CONFLICT, 'Somebody else has asked anew meanwhile. Look at the new question first.');
  const [poll] = await tx.query<[Pick<Asked, 'question' | 'isOpen' | 'now'>]>(
    `SELECT question, closed_at IS NULL AND (closes_at IS NULL OR closes_at > clock_timestamp()) AS "isOpen", clock_timestamp() AS now FROM poll WHERE id = $1 FOR UPDATE`,
    [row.pollId],
  );
  return { ...row, ...poll };
}

function parse(poll: AskAnewInput['poll']): PollDraft {
  const { success, data } = pollDraftSchema.safeParse({
    ...poll, closesAt: poll.closesAt?.toISOString() ?? null, options: poll.options.map(({ label, bagId }) => ({ label, bagId: bagId ?? null })),
  });
  if (!success) throw new Invalid('poll', 'A poll cannot be like that: its question has at most 200 characters, a choice at most 80, and there are at most 20 of them.');
  return data;
}

async function mustBeAskable(tx: EntityManager, draft: PollDraft, now: Date): Promise<void> {
  const [problem] = pollDraftProblems(draft, now);
  if (problem) throw new Invalid('poll', problem);
  const ids = bagsOfPollDraft(draft);
  const bags = await tx.query<object[]>('SELECT 1 FROM bag WHERE id = ANY($1)', [ids]);
  if (bags.length < new Set(ids).size) throw new Invalid('poll', 'A bag is not there any more.');
}
