import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Board } from './board.entity.ts';
import { Post } from './post.entity.ts';

export enum Attention {
  /** Told of everything new. */
  WATCH = 'WATCH',
  /** What is new is marked, nothing is told. */
  TRACK = 'TRACK',
  /** Never told, never marked. */
  MUTE = 'MUTE',
}

const LEVELS = `level IN ('WATCH', 'TRACK', 'MUTE')`;

/** How much a member wants of a post. Made by a trigger for authors (WATCH) and for whoever comments (TRACK); what a member has chosen stays. */
@Entity('post_attention')
@Index(['memberId', 'postId'])
@Check('ck_post_attention_level', LEVELS)
export class PostAttention {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Post, { onDelete: 'CASCADE' })
  postId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  memberId: string;

  @Column({ type: 'text' })
  level: Attention;
}

/** How much a member wants of a board; the own choice for one of its topics counts more. */
@Entity('board_attention')
@Index(['memberId'])
@Check('ck_board_attention_level', LEVELS)
export class BoardAttention {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Board, { onDelete: 'CASCADE' })
  boardId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  memberId: string;

  @Column({ type: 'text' })
  level: Attention;
}

/** How far a member has come under a post, as the id of its newest comment at that time. */
@Entity('read_position')
@Index(['postId'])
@Check('ck_read_position_order', 'before_id BETWEEN 0 AND seen_id')
export class ReadPosition {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  memberId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Post, { onDelete: 'CASCADE' })
  postId: string;

  /** For lists: nothing up to here is unread. 0 when there was no comment yet. */
  @Column({ type: 'bigint' })
  seenId: string;

  /** For the page itself: what was new when this visit began stays marked until it ends. */
  @Column({ type: 'bigint' })
  beforeId: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  seenAt: Date;
}
