import { Injectable } from '@nestjs/common';
import { EVERYBODY } from '@swingtag/accounts-server';
import { asId, postGone } from '@swingtag/comments-server';
import { DataSource, type EntityManager } from 'typeorm';
import { SubjectKind } from './case.entity.ts';
import { SubjectState, type CaseKind, type HeldSubject, type SubjectText } from './case.kind.ts';

interface Row {
  id: string;
  authorId: string;
  slug: string;
  title: string;
  markdown: string;
  publishedAt: Date;
  updatedAt: Date | null;
  deletedAt: Date | null;
  withdrawnAt: Date | null;
  edition: string;
}

/** By its editors. */
interface Withdrawal {
  withdrawnAt: Date;
  reason: string;
}

@Injectable()
export class ArticleKind implements CaseKind {
  readonly kind = SubjectKind.ARTICLE;
  readonly yours = 'Your article';
  readonly gone = postGone;
  readonly surroundingsGone = postGone;

  constructor(private readonly dataSource: DataSource) {}

  standing(): string {
    return `EXISTS (SELECT 1 FROM article o WHERE o.post_id = c.object_id)`;
  }

  async hold(tx: EntityManager, id: string): Promise<HeldSubject> {
    const [row] = await tx.query<Row[]>(`${SELECT} WHERE p.id = $1 FOR NO KEY UPDATE OF p`, [asId(id)]);
    if (!row) throw postGone();
    return { id: row.id, authorId: row.authorId, state: stateOf(row), isStanding: true, audienceId: EVERYBODY, boardId: null, accountRole: null, edition: row.edition };
  }

  /** What editors had withdrawn is not theirs to bring back any more. */
  async takeDown(tx: EntityManager, { id }: HeldSubject): Promise<Withdrawal | null> {
    const [was] = await tx.query<Withdrawal[]>('SELECT withdrawn_at AS "withdrawnAt", withdraw_reason AS reason FROM article WHERE post_id = $1 AND withdrawn_at IS NOT NULL', [id]);
    if (was) await tx.query('UPDATE article SET withdrawn_at = NULL, withdraw_reason = NULL WHERE post_id = $1', [id]);
    await tx.query('UPDATE post SET deleted_at = clock_timestamp() WHERE id = $1 AND deleted_at IS NULL', [id]);
    return was ?? null;
  }

  /** Editors publish at once. */
  announce(): Promise<void> {
    return Promise.resolve();
  }

  /** As it was: withdrawn, if editors had done so. */
  async bringBack(tx: EntityManager, { id }: HeldSubject, state: object | null): Promise<void> {
    const was = state as Withdrawal | null;
    if (was) await tx.query('UPDATE article SET withdrawn_at = $2, withdraw_reason = $3 WHERE post_id = $1', [id, was.withdrawnAt, was.reason]);
    else await tx.query('UPDATE post SET deleted_at = NULL WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM article a WHERE a.post_id = $1 AND a.withdrawn_at IS NOT NULL)', [id]);
  }

  async describe(ids: readonly string[]): Promise<Map<string, SubjectText>> {
    const rows = await this.dataSource.query<Row[]>(`${SELECT} WHERE p.id = ANY($1)`, [ids]);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.id, kind: this.kind, name: `article “${row.title}”`, path: `/articles/${row.slug}`, authorId: row.authorId, audienceId: EVERYBODY, boardId: null, accountRole: null, state: stateOf(row),
          markdown: row.markdown, isProse: true, createdAt: row.publishedAt, editedAt: row.updatedAt, edition: row.edition, around: [], revisions: [],
        },
      ]),
    );
  }
}

/** What is written in the document, without its form. The date of an update is the editors' to give: the edition is of the words. */
const WORDS = `(SELECT COALESCE(string_agg(words #>> '{}', E'\\n\\n'), '') FROM jsonb_path_query(a.body, '$.**.text') AS words)`;
const SELECT = `SELECT p.id, p.author_id AS "authorId", a.slug, a.title, a.dek || E'\\n\\n' || ${WORDS} AS markdown, p.published_at AS "publishedAt",
  p.updated_at AS "updatedAt", md5(concat_ws(E'\\n', a.title, a.dek, a.body)) AS edition, p.deleted_at AS "deletedAt", a.withdrawn_at AS "withdrawnAt" FROM post p JOIN article a ON a.post_id = p.id`;

function stateOf({ deletedAt, withdrawnAt }: Pick<Row, 'deletedAt' | 'withdrawnAt'>): SubjectState {
  if (withdrawnAt) return SubjectState.DELETED;
  return deletedAt ? SubjectState.REMOVED : SubjectState.VISIBLE;
}
