import { Audience, EVERYBODY, Member } from '@swingtag/accounts-server';
import { Poll } from '@swingtag/polls-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Board } from './board.entity.ts';

export enum PostKind {
  ARTICLE = 'ARTICLE',
  TOPIC = 'TOPIC',
}

/** What members can comment on and what a poll hangs on. */
@Entity('post')
@Index('ix_post_published', ['publishedAt', 'id'], { where: 'deleted_at IS NULL' })
@Index('ix_post_board', ['boardId', 'isPinned', 'activeAt', 'id'], { where: 'deleted_at IS NULL' })
@Index(['authorId', 'publishedAt', 'id'])
@ForeignKey(() => Board, ['boardId', 'audienceId'], ['id', 'audienceId'], { onUpdate: 'CASCADE' })
@Check('ck_post_kind', `kind IN ('ARTICLE', 'TOPIC')`)
@Check('ck_post_board', `(kind = 'TOPIC') = (board_id IS NOT NULL)`)
@Check('ck_post_audience', 'board_id IS NOT NULL OR audience_id = 1')
@Check('ck_post_poll', 'poll_id IS NULL OR audience_id = 1')
@Check('ck_post_comment_count', 'comment_count >= 0')
export class Post {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', default: PostKind.ARTICLE })
  kind: PostKind;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  authorId: string;

  @Column({ type: 'bigint', nullable: true, unique: true })
  @ForeignKey(() => Poll)
  pollId: string | null;

  @Column({ type: 'timestamptz' })
  publishedAt: Date;

  /** Set by the editor when readers should know. */
  @Column({ type: 'timestamptz', nullable: true })
  updatedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;

  @Column({ type: 'boolean', default: false })
  isSample: boolean;

  /** Of a topic. */
  @Column({ type: 'bigint', nullable: true })
  boardId: string | null;

  /** Who sees it: that of its board, kept equal by the foreign key. A post with a poll is for everybody, as its ledger is. */
  @Column({ type: 'bigint', default: EVERYBODY })
  @ForeignKey(() => Audience)
  audienceId: string;

  /** Stays on top of its board. */
  @Column({ type: 'boolean', default: false })
  isPinned: boolean;

  /** Comments that can be read; a trigger on comments keeps it, like the two below. */
  @Column({ type: 'integer', default: 0 })
  commentCount: number;

  @Column({ type: 'bigint', nullable: true })
  lastCommentId: string | null;

  /** Of the last comment; of publication before there is one. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  activeAt: Date;
}
