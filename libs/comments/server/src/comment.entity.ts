import { Member } from '@swingtag/accounts-server';
import { Picture } from '@swingtag/media-server';
import { PollOption } from '@swingtag/polls-server';
import { Post, type Withheld } from '@swingtag/posts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** In Unicode code points; the database holds both. */
export const MAX_COMMENT = 5000;
export const MAX_REASON = 280;

/**
 * An answer to a post or to another comment of that post. What is deleted (by its author) or removed (by a moderator)
 * stays as a marker, so that answers keep their place.
 */
@Entity('comment')
@Unique(['postId', 'id'])
@ForeignKey(() => Comment, ['postId', 'parentId'], ['postId', 'id'])
@ForeignKey(() => Comment, ['postId', 'rootId'], ['postId', 'id'])
@Index('ix_comment_top', ['postId', 'id'], { where: 'parent_id IS NULL' })
@Index('ix_comment_best', ['postId', 'likeCount', 'id'], { where: 'parent_id IS NULL' })
@Index('ix_comment_controversial', ['postId', 'controversy', 'id'], { where: 'parent_id IS NULL' })
@Index('ix_comment_bridge', ['postId', 'bridge', 'id'], { where: 'parent_id IS NULL' })
@Index('ix_comment_camp_best', ['postId', 'stanceOptionId', 'likeCount', 'id'], { where: 'parent_id IS NULL' })
@Index('ix_comment_turned', ['postId', 'id'], { where: 'is_turned AND parent_id IS NULL' })
@Index('ix_comment_camp_time', ['postId', 'stanceOptionId', 'id'], { where: 'parent_id IS NULL' })
@Index('uq_comment_standing_reason', ['postId', 'authorId'], {
  unique: true,
  where: 'is_reason AND deleted_at IS NULL AND removed_at IS NULL',
})
@Index(['rootId', 'id'])
@Index(['authorId', 'id'])
@Index(['authorId', 'createdAt', 'id'])
@Check('ck_comment_source', 'char_length(source) BETWEEN 1 AND 5000')
@Check('ck_comment_reason', 'NOT is_reason OR (char_length(source) <= 280 AND parent_id IS NULL)')
@Check('ck_comment_like_count', 'like_count >= 0')
@Check('ck_comment_credit_count', 'credit_count >= 0')
@Check('ck_comment_legacy', 'author_id IS NOT NULL OR (stance_option_id IS NULL AND NOT is_reason AND parent_id IS NULL AND edited_at IS NULL AND deleted_at IS NULL)')
@Check('ck_comment_shows_edit', 'NOT shows_edit OR edited_at IS NOT NULL')
@Check('ck_comment_withheld', `withheld IS NULL OR (withheld IN ('HIDDEN', 'HELD') AND removed_at IS NOT NULL)`)
@Check('ck_comment_thread', '(parent_id IS NULL) = (root_id IS NULL) AND root_id <= parent_id AND parent_id < id')
export class Comment {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Post)
  postId: string;

  @Column({ type: 'bigint', nullable: true })
  parentId: string | null;

  /** The comment at the top of the thread; answers at any depth are shown one level under it. */
  @Column({ type: 'bigint', nullable: true })
  rootId: string | null;

  /** Null of a legacy voice: words from before this site, whose author and time nobody knows. It stands in no camp and nothing counts it as a vote. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Member)
  authorId: string | null;

  /** Markdown as typed. */
  @Column({ type: 'text' })
  source: string;

  /** Where its author stood in the post's poll when it was written. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => PollOption)
  stanceOptionId: string | null;

  /** Given with a vote; a member has at most one standing reason under a post. */
  @Column({ type: 'boolean', default: false })
  isReason: boolean;

  /** Of a legacy voice: when it was brought in, which is shown to nobody. */
  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;

  /** Of the wording as it is. */
  @Column({ type: 'timestamptz', nullable: true })
  editedAt: Date | null;

  /** Readers are told: it was edited after the time to correct it. */
  @Column({ type: 'boolean', default: false })
  showsEdit: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;

  /** Out of sight, but for its author and staff. */
  @Column({ type: 'timestamptz', nullable: true })
  removedAt: Date | null;

  /** Why it is out of sight for now; null once a moderator has removed it for good. */
  @Column({ type: 'text', nullable: true })
  withheld: Withheld | null;

  /** Kept by a trigger of `comment_like`. */
  @Column({ type: 'integer', default: 0 })
  likeCount: number;

  /** Answers in the thread of a comment on top, markers included; kept by a trigger, as are the three below. */
  @Column({ type: 'integer', default: 0 })
  replyCount: number;

  /** Readable ones among them by somebody else who does not stand on the same side. */
  @Column({ type: 'integer', default: 0 })
  contested: number;

  /** (likes + contested) ^ (the smaller / the larger): Reddit's controversy, with contesting answers for votes down. 0 where one is missing. */
  @Column({ type: 'double precision', default: 0 })
  controversy: number;

  /** Geometric mean of the likes from the two camps that like it most: 0 while only one does. */
  @Column({ type: 'double precision', default: 0 })
  bridge: number;

  /** Members who credit it for a change of their vote; kept by a trigger of `comment_credit`. */
  @Column({ type: 'integer', default: 0 })
  creditCount: number;

  /** Its author has since spoken here for another side, or votes for it where ballots are open; kept by triggers. A secret vote alone never tells. */
  @Column({ type: 'boolean', default: false })
  isTurned: boolean;
}

/** A member likes a comment of somebody else (a trigger holds that). */
@Entity('comment_like')
@Index(['memberId'])
export class CommentLike {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Comment, { onDelete: 'CASCADE' })
  commentId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  memberId: string;

  /** Where the member stood when they liked it; a trigger says so. Shown to nobody. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => PollOption)
  stanceOptionId: string | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

/** The pictures that its text shows, kept with it. */
@Entity('comment_picture')
@Index(['pictureId'])
export class CommentPicture {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Comment)
  commentId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Picture)
  pictureId: string;
}

/** A text that an edit replaced, append-only (a trigger refuses UPDATE and DELETE). */
@Entity('comment_revision')
@Index(['commentId', 'id'])
export class CommentRevision {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Comment)
  commentId: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'timestamptz' })
  writtenAt: Date;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  replacedAt: Date;

  /** Corrected so soon that readers are not told; the staff is. */
  @Column({ type: 'boolean', default: false })
  isQuiet: boolean;
}
