import { Injectable } from '@nestjs/common';
import { MemberQueries, type Member } from '@swingtag/accounts-server';
import { CommentQueries, maySeeText, type CommentType } from '@swingtag/comments-server';
import { CaseKinds, CaseQueries, DecisionOutcome, DecisionQueries, plainName } from '@swingtag/moderation-server';
import { AuditEntry, CursorCodec, pageSize, toConnection, type Connection, type OperationContext, type PageArgs, type Viewer } from '@swingtag/platform-server';
import { PollQueries } from '@swingtag/polls-server';
import { PostQueries, type StandingPost } from '@swingtag/posts-server';
import { DataSource, In, LessThan } from 'typeorm';
import { Notice, NoticeKind } from './notice.entity.ts';
import type { NoticeType } from './notice.graphql.ts';
import type { NoticeFacts } from './notice.text.ts';

/** The inbox of a viewer, and what its notices are about, by loaders. */
@Injectable()
export class NoticeQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
    private readonly comments: CommentQueries,
    private readonly decisions: DecisionQueries,
    private readonly posts: PostQueries,
    private readonly members: MemberQueries,
    private readonly polls: PollQueries,
    private readonly cases: CaseQueries,
    private readonly kinds: CaseKinds,
  ) {}

  /** Newest first. */
  async page(viewer: Viewer, args: PageArgs): Promise<Connection<Notice>> {
    const list = `notices:${viewer.memberId}`;
    const size = pageSize(args.first, 20);
    const [before] = args.after ? this.codec.decode(list, args.after) : [];
    const rows = await this.dataSource
      .getRepository(Notice)
      .find({ where: { memberId: viewer.memberId, ...(before ? { id: LessThan(before) } : {}) }, order: { id: 'DESC' }, take: size + 1 });
    return toConnection(rows, { list, size, hasPreviousPage: Boolean(before), codec: this.codec, keys: (row) => [row.id] });
  }

  async unread(ctx: OperationContext, memberId: string): Promise<number> {
    return (await ctx.load(this.unreadCounts, memberId, this.unreadCounts)) ?? 0;
  }

  async facts(ctx: OperationContext, notice: NoticeType): Promise<NoticeFacts> {
    const comment = notice.commentId ? await this.comments.readable(ctx, notice.commentId) : null;
    const followed = notice.postId ? await this.posts.standing(ctx, notice.postId) : null;
    const [post, replier, decision, entry, poll] = await Promise.all([
      comment && this.posts.standing(ctx, comment.postId),
      this.writerOf(ctx, notice, comment, followed),
      notice.decisionId ? this.decisions.byId(ctx, notice.decisionId) : null,
      notice.entryId ? ctx.load(this.entries, notice.entryId, this.entries) : null,
      notice.pollId ? this.polls.byId(ctx, notice.pollId) : null,
    ]);
    return {
      what: (decision && (await this.nameOf(ctx, decision.caseId))) ?? (post ? `comment on “${post.title}”` : 'comment'),
      replier: replier?.handle ?? null,
      suspendedUntil: textIn(entry?.after, 'suspendedUntil'),
      limitedUntil: textIn(entry?.after, 'limitedUntil'),
      action: entry?.action ?? null,
      isKept: decision?.outcome === DecisionOutcome.KEEP,
      role: textIn(entry?.after, 'role'),
      question: poll?.question ?? null,
      title: (notice.kind === NoticeKind.MENTIONED && post ? post : followed)?.title ?? null,
      closesAt: poll?.isOpen ? (poll.closesAt?.toISOString() ?? null) : null,
      reason: decision?.reason ?? entry?.reason ?? null,
    };
  }

  /** Who answered or mentioned the viewer, while their words can be read. */
  private writerOf(ctx: OperationContext, notice: NoticeType, comment: CommentType | null, post: StandingPost | null): Promise<Member | null> {
    const isTopic = notice.kind === NoticeKind.MENTIONED && notice.commentId === null;
    const id = isTopic ? (post?.isDeleted ? null : post?.authorId) : comment && maySeeText(ctx.viewer, comment) ? comment.authorId : null;
    return id ? this.members.memberById(ctx, id) : Promise.resolve(null);
  }

  /** What a decision was about. */
  private async nameOf(ctx: OperationContext, caseId: string): Promise<string | null> {
    const place = await this.cases.placeOf(ctx, caseId);
    return place && plainName(place.kind, await this.kinds.describe(ctx, place.kind, place.objectId));
  }

  private readonly unreadCounts = async (memberIds: readonly string[]): Promise<Map<string, number>> => {
    const rows = await this.dataSource.query<{ memberId: string; unread: number }[]>(
      `SELECT member_id AS "memberId", count(*)::int AS unread FROM notice WHERE member_id = ANY($1) AND read_at IS NULL GROUP BY member_id`,
      [memberIds],
    );
    return new Map(rows.map((row) => [row.memberId, row.unread]));
  };

  private readonly entries = async (ids: readonly string[]): Promise<Map<string, AuditEntry>> => {
    const rows = await this.dataSource.getRepository(AuditEntry).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  };
}

function textIn(json: object | null | undefined, key: string): string | null {
  const value: unknown = json && Object.entries(json).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : null;
}
