import { Injectable } from '@nestjs/common';
import { EVERYBODY, visibleIn } from '@swingtag/accounts-server';
import { asId, commentGone, commentState, CommentStore, postGone, type CommentType } from '@swingtag/comments-server';
import type { Withheld } from '@swingtag/posts-server';
import { DataSource, type EntityManager } from 'typeorm';
import { SubjectKind } from './case.entity.ts';
import { SubjectState, type CaseKind, type HeldSubject, type Passage, type SubjectText } from './case.kind.ts';

interface HeldComment extends HeldSubject {
  comment: CommentType;
}

interface Row {
  id: string;
  authorId: string;
  audienceId: string;
  boardId: string | null;
  markdown: string;
  title: string;
  createdAt: Date;
  editedAt: Date | null;
  /** Of the wording as it is, also where readers are not told of an edit. */
  writtenAt: Date;
  deletedAt: Date | null;
  removedAt: Date | null;
  withheld: Withheld | null;
}

const REVISIONS = 5;

@Injectable()
export class CommentKind implements CaseKind<HeldComment> {
  readonly kind = SubjectKind.COMMENT;
  readonly yours = 'Your comment';
  readonly gone = commentGone;
  readonly surroundingsGone = postGone;

  constructor(
    private readonly store: CommentStore,
    private readonly dataSource: DataSource,
  ) {}

  standing(audiences: string): string {
    return `EXISTS (SELECT 1 FROM comment o JOIN post p ON p.id = o.post_id AND p.deleted_at IS NULL AND p.published_at <= now() AND ${visibleIn('p', audiences)}
      WHERE o.id = c.object_id)`;
  }

  async hold(tx: EntityManager, id: string): Promise<HeldComment> {
    const { comment, post } = await this.store.hold(tx, asId(id));
    const authorId = comment.authorId ?? (await this.publisherOf(tx, comment.postId));
    return { id: comment.id, authorId, state: stateOf(comment), isStanding: post !== null, audienceId: post?.audienceId ?? EVERYBODY, boardId: post?.boardId ?? null, accountRole: null, edition: editionOf(comment), comment };
  }

  /** Who published the post answers for the legacy voices under it. */
  private async publisherOf(tx: EntityManager, postId: string): Promise<string> {
    const [post] = await tx.query<{ authorId: string }[]>('SELECT author_id AS "authorId" FROM post WHERE id = $1', [postId]);
    if (!post) throw commentGone();
    return post.authorId;
  }

  async takeDown(tx: EntityManager, { comment }: HeldComment, withheld: Withheld | null): Promise<null> {
    await this.store.remove(tx, comment, withheld);
    return null;
  }

  async bringBack(tx: EntityManager, { comment }: HeldComment): Promise<void> {
    await this.store.reinstate(tx, comment);
  }

  async announce(tx: EntityManager, { comment }: HeldComment): Promise<void> {
    await this.store.announce(tx, comment);
  }

  async describe(ids: readonly string[]): Promise<Map<string, SubjectText>> {
    const [rows, around, revisions] = await Promise.all([this.rows(ids), this.around(ids), this.revisions(ids)]);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.id,
          kind: this.kind,
          name: `comment on “${row.title}”`,
          path: `/comments/${row.id}`,
          authorId: row.authorId,
          audienceId: row.audienceId,
          boardId: row.boardId,
          accountRole: null,
          state: stateOf(row),
          markdown: row.markdown,
          isProse: false,
          createdAt: row.createdAt,
          editedAt: row.editedAt,
          edition: editionOf(row),
          around: around.get(row.id) ?? [],
          revisions: revisions.get(row.id) ?? [],
        },
      ]),
    );
  }

  private rows(ids: readonly string[]): Promise<Row[]> {
    return this.dataSource.query(
      `SELECT c.id, COALESCE(c.author_id, p.author_id) AS "authorId", c.source AS markdown, COALESCE(a.title, t.title, '…') AS title, p.audience_id AS "audienceId", p.board_id AS "boardId", c.created_at AS "createdAt",
              c.edited_at AS "editedAt", COALESCE(c.edited_at, c.created_at) AS "writtenAt", c.deleted_at AS "deletedAt", c.removed_at AS "removedAt", c.withheld
         FROM comment c JOIN post p ON p.id = c.post_id LEFT JOIN article a ON a.post_id = p.id LEFT JOIN topic t ON t.post_id = p.id WHERE c.id = ANY($1)`,
      [ids],
    );
  }

  /** What it answers, and its neighbours in the thread. */
  private async around(ids: readonly string[]): Promise<Map<string, Passage[]>> {
    const rows = await this.dataSource.query<(Passage & { id: string })[]>(
      `SELECT c.id, near.place, near.author_id AS "authorId", near.source AS markdown, near.created_at AS at
         FROM comment c CROSS JOIN LATERAL (
           SELECT 'ANSWERED' AS place, 0 AS position, p.* FROM comment p WHERE p.id = c.parent_id
           UNION ALL (SELECT 'BEFORE', 1, b.* FROM comment b WHERE b.root_id = c.root_id AND b.id < c.id AND b.id <> c.parent_id ORDER BY b.id DESC LIMIT 1)
           UNION ALL (SELECT 'AFTER', 2, n.* FROM comment n WHERE n.root_id = COALESCE(c.root_id, c.id) AND n.id > c.id ORDER BY n.id LIMIT 1)
         ) near
        WHERE c.id = ANY($1) AND near.author_id IS NOT NULL ORDER BY c.id, near.position`,
      [ids],
    );
    return Map.groupBy(rows, (row) => row.id);
  }

  private async revisions(ids: readonly string[]): Promise<Map<string, { markdown: string; writtenAt: Date }[]>> {
    const rows = await this.dataSource.query<{ id: string; markdown: string; writtenAt: Date }[]>(
      `SELECT wanted.id, r.source AS markdown, r.written_at AS "writtenAt" FROM unnest($1::bigint[]) AS wanted (id)
        CROSS JOIN LATERAL (SELECT * FROM comment_revision WHERE comment_id = wanted.id ORDER BY id DESC LIMIT ${REVISIONS}) r
        ORDER BY wanted.id, r.id DESC`,
      [ids],
    );
    return Map.groupBy(rows, (row) => row.id);
  }
}

export function stateOf(comment: Pick<Row, 'deletedAt' | 'removedAt' | 'withheld'>): SubjectState {
  return SubjectState[commentState(comment)];
}

function editionOf({ writtenAt }: Pick<Row, 'writtenAt'>): string {
  return String(writtenAt.getTime());
}
