import { Member } from '@swingtag/accounts-server';
import { Poll } from '@swingtag/polls-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export enum PostKind {
  ARTICLE = 'ARTICLE',
}

/** What members can comment on and what a poll hangs on. */
@Entity('post')
@Index('ix_post_published', ['publishedAt', 'id'], { where: 'deleted_at IS NULL' })
@Check('ck_post_kind', `kind IN ('ARTICLE')`)
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
}
