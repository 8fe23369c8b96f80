import { Injectable } from '@nestjs/common';
import { visibleIn } from '@swingtag/accounts-server';
import { asId, postGone } from '@swingtag/comments-server';
import { Jobs } from '@swingtag/platform-server';
import { TOPIC_STARTED, type Withheld } from '@swingtag/posts-server';
import { DataSource, type EntityManager } from 'typeorm';
import { SubjectKind } from './case.entity.ts';
import { SubjectState, type CaseKind, type HeldSubject, type SubjectText } from './case.kind.ts';

interface Row {
  id: string;
  authorId: string;
  audienceId: string;
  boardId: string;
  title: string;
  markdown: string;
  publishedAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  /** What it said before its author deleted it. */
  said: string | null;
  removedAt: Date | null;
  withheld: Withheld | null;
}

const SELECT = `SELECT p.id, p.author_id AS "authorId", p.audience_id AS "audienceId", p.board_id AS "boardId", t.title, t.body AS markdown, p.published_at AS "publishedAt",
  t.edited_at AS "editedAt", t.deleted_at AS "deletedAt", t.removed_at AS "removedAt", t.withheld,
  CASE WHEN t.deleted_at IS NOT NULL THEN (SELECT r.title || E'\n\n' || r.body FROM topic_revision r WHERE r.topic_id = t.post_id ORDER BY r.id DESC LIMIT 1) END AS said FROM post p JOIN topic t ON t.post_id = p.id`;

/** A topic with its opening. What was said under it goes out of sight with it and comes back with it. */
@Injectable()
export class TopicKind implements CaseKind {
  readonly kind = SubjectKind.TOPIC;
  readonly yours = 'Your topic';
  readonly gone = postGone;
  readonly surroundingsGone = postGone;

  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
  ) {}

  standing(audiences: string): string {
    return `EXISTS (SELECT 1 FROM post p WHERE p.id = c.object_id AND p.deleted_at IS NULL AND ${visibleIn('p', audiences)})`;
  }

  async hold(tx: EntityManager, id: string): Promise<HeldSubject> {
    const [row] = await tx.query<Row[]>(`${SELECT} WHERE p.id = $1 AND p.deleted_at IS NULL FOR UPDATE`, [asId(id)]);
    if (!row) throw postGone();
    return { id: row.id, authorId: row.authorId, audienceId: row.audienceId, boardId: row.boardId, accountRole: null, state: stateOf(row), isStanding: true, edition: editionOf(row) };
  }

  async takeDown(tx: EntityManager, { id }: HeldSubject, withheld: Withheld | null): Promise<null> {
    await tx.query('UPDATE topic SET removed_at = COALESCE(removed_at, clock_timestamp()), withheld = $2 WHERE post_id = $1', [id, withheld]);
    return null;
  }

  async bringBack(tx: EntityManager, { id }: HeldSubject): Promise<void> {
    await tx.query('UPDATE topic SET removed_at = NULL, withheld = NULL WHERE post_id = $1', [id]);
  }

  /** It is as new as on the day it can be read. */
  async announce(tx: EntityManager, { id }: HeldSubject): Promise<void> {
    await tx.query('UPDATE post SET published_at = greatest(published_at, clock_timestamp()), active_at = greatest(active_at, clock_timestamp()) WHERE id = $1', [id]);
    await this.jobs.add(tx, TOPIC_STARTED, { postId: id });
  }

  async describe(ids: readonly string[]): Promise<Map<string, SubjectText>> {
    const rows = await this.dataSource.query<Row[]>(`${SELECT} WHERE p.id = ANY($1)`, [ids]);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.id, kind: this.kind, name: `topic “${row.title}”`, path: `/topics/${row.id}`, authorId: row.authorId, audienceId: row.audienceId, boardId: row.boardId, accountRole: null,
          state: stateOf(row), markdown: row.said ?? row.markdown, isProse: false, createdAt: row.publishedAt, editedAt: row.editedAt, edition: editionOf(row),
          around: [], revisions: [],
        },
      ]),
    );
  }
}

function stateOf({ deletedAt, removedAt, withheld }: Pick<Row, 'deletedAt' | 'removedAt' | 'withheld'>): SubjectState {
  if (!removedAt) return deletedAt ? SubjectState.DELETED : SubjectState.VISIBLE;
  return withheld ? SubjectState[withheld] : SubjectState.REMOVED;
}

function editionOf({ editedAt }: Pick<Row, 'editedAt'>): string {
  return String(editedAt?.getTime() ?? 0);
}
