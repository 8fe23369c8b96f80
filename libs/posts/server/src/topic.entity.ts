import { Picture } from '@swingtag/media-server';
import { Trend } from '@swingtag/trends-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Article } from './article.entity.ts';
import type { Withheld } from './content.gate.ts';
import { Post } from './post.entity.ts';

/** In Unicode code points; the database holds both. */
export const MAX_TITLE = 140;
export const MAX_TOPIC = 10_000;

/** A post by a member on a board. Merged into another, it stays as a signpost, so that its old address leads on. */
@Entity('topic')
@Index(['articleId'])
@Check('ck_topic_title', 'char_length(title) BETWEEN 1 AND 140')
@Check('ck_topic_body', 'char_length(body) BETWEEN 1 AND 10000')
@Check('ck_topic_lock', '(locked_at IS NULL) = (lock_reason IS NULL)')
@Check('ck_topic_slow_seconds', 'slow_seconds BETWEEN 0 AND 86400')
@Check('ck_topic_shows_edit', 'NOT shows_edit OR edited_at IS NOT NULL')
@Check('ck_topic_withheld', `withheld IS NULL OR (withheld IN ('HIDDEN', 'HELD') AND removed_at IS NOT NULL)`)
@Check('ck_topic_merged', 'merged_into_id <> post_id')
export class Topic {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Post)
  postId: string;

  @Column({ type: 'text' })
  title: string;

  /** Markdown as typed. */
  @Column({ type: 'text' })
  body: string;

  /** Of the wording as it is. */
  @Column({ type: 'timestamptz', nullable: true })
  editedAt: Date | null;

  /** Readers are told: it was edited after the time to correct it. */
  @Column({ type: 'boolean', default: false })
  showsEdit: boolean;

  /** By its author. Title and words are in its last revision then, and a sentence stands in their place. */
  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;

  /** Out of sight, but for its author and staff. */
  @Column({ type: 'timestamptz', nullable: true })
  removedAt: Date | null;

  /** Why it is out of sight for now; null once a moderator has removed it for good. */
  @Column({ type: 'text', nullable: true })
  withheld: Withheld | null;

  /** Nobody but staff answers a locked topic. */
  @Column({ type: 'timestamptz', nullable: true })
  lockedAt: Date | null;

  /** As everybody reads it. */
  @Column({ type: 'text', nullable: true })
  lockReason: string | null;

  /** Slow mode: how long a member waits between two comments; 0 is off. */
  @Column({ type: 'integer', default: 0 })
  slowSeconds: number;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Topic)
  mergedIntoId: string | null;

  /** The article whose talk goes on here. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Article)
  articleId: string | null;
}

/** A text that an edit or a deletion replaced, append-only (a trigger refuses UPDATE and DELETE). */
@Entity('topic_revision')
@Index(['topicId', 'id'])
export class TopicRevision {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Topic)
  topicId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  body: string;

  /** Corrected so soon that readers are not told, or deleted. */
  @Column({ type: 'boolean', default: false })
  isQuiet: boolean;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  replacedAt: Date;
}

/** The pictures that its text shows, kept with it. */
@Entity('topic_picture')
@Index(['pictureId'])
export class TopicPicture {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Topic)
  topicId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Picture)
  pictureId: string;
}

/** What a topic is about. */
@Entity('topic_trend')
@Index(['trendId'])
export class TopicTrend {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Topic)
  topicId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Trend)
  trendId: string;
}
