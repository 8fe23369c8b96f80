import { Member } from '@swingtag/accounts-server';
import { Picture } from '@swingtag/media-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { DraftContent } from './draft.content.ts';

const CONTENT = `jsonb_typeof(content) = 'object' AND jsonb_typeof(content -> 'version') = 'number'`;

/**
 * What editors write, apart from what readers read: publishing copies it. Nothing public reads this table, so that no path can show a draft.
 * An article that was never opened in the desk has none yet.
 */
@Entity('article_draft')
@Check('ck_article_draft_content', CONTENT)
@Check('ck_article_draft_revision', 'revision >= 1 AND published_revision <= revision')
@Check('ck_article_draft_schedule', '(publish_at IS NULL) = (scheduled_by_id IS NULL)')
@Check('ck_article_draft_discarded', '(discarded_at IS NULL) = (discarded_by_id IS NULL) AND (discarded_at IS NULL OR publish_at IS NULL)')
@Index('ix_article_draft_discarded', ['discardedAt'], { where: 'discarded_at IS NOT NULL' })
export class ArticleDraft {
  /** That its post has, or will have. */
  @PrimaryColumn({ type: 'bigint' })
  id: string;

  /** Read through `parseContent`. */
  @Column({ type: 'jsonb' })
  content: DraftContent;

  /** Goes up with every change: whoever saves names the one they have read. */
  @Column({ type: 'integer', default: 1 })
  revision: number;

  /** The revision that readers have; another one than `revision`: there are changes that they have not. */
  @Column({ type: 'integer', nullable: true })
  publishedRevision: number | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  savedAt: Date;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  savedById: string;

  /** A job publishes it then. */
  @Column({ type: 'timestamptz', nullable: true })
  publishAt: Date | null;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Member)
  scheduledById: string | null;

  /** Why the job did not publish it. */
  @Column({ type: 'text', nullable: true })
  scheduleProblem: string | null;

  /** In the trash since then; swept after thirty days. Only of what was never published. */
  @Column({ type: 'timestamptz', nullable: true })
  discardedAt: Date | null;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Member)
  discardedById: string | null;

  @Column({ type: 'boolean', default: false })
  isSample: boolean;
}

/** What a draft shows is never swept. */
@Entity('draft_picture')
@Index(['pictureId'])
export class DraftPicture {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => ArticleDraft)
  draftId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Picture)
  pictureId: string;
}

export enum RevisionKind {
  PUBLISHED = 'PUBLISHED',
  UPDATED = 'UPDATED',
  /** Of two texts that were written at the same time, the one that was not taken. */
  SET_ASIDE = 'SET_ASIDE',
}

/** The article as it was at one moment. Append-only. */
@Entity('article_revision')
@Unique(['articleId', 'number'])
@Check('ck_article_revision_kind', `kind IN ('PUBLISHED', 'UPDATED', 'SET_ASIDE')`)
@Check('ck_article_revision_number', 'number >= 1')
@Check('ck_article_revision_content', CONTENT)
export class ArticleRevision {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => ArticleDraft)
  articleId: string;

  /** From 1. */
  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  kind: RevisionKind;

  @Column({ type: 'jsonb' })
  content: DraftContent;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  authorId: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

/** What a revision shows stays, so that it can be brought back. */
@Entity('revision_picture')
@Index(['pictureId'])
export class RevisionPicture {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => ArticleRevision)
  revisionId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Picture)
  pictureId: string;
}
