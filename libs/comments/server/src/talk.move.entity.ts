import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from './comment.entity.ts';

/**
 * The last time that a comment under a post was written, edited, taken away, brought back, moved or liked; a trigger of `comment` keeps it, and
 * what is older than an hour is swept. One row per comment: what moved often is told once, as it is now.
 */
@Entity('talk_move')
@Index(['postId', 'xid'])
@Index(['commentId'])
@Index(['movedAt'])
export class TalkMove {
  @PrimaryColumn({ type: 'bigint' })
  postId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Comment, { onDelete: 'CASCADE' })
  commentId: string;

  /** The transaction that moved it: rows of transactions that were still under way when somebody read are found by it later. */
  @Column({ type: 'bigint' })
  xid: string;

  @Column({ type: 'timestamptz' })
  movedAt: Date;
}
