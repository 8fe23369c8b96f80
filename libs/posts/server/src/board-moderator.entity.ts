import { Member } from '@swingtag/accounts-server';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Board } from './board.entity.ts';

/** A member who decides about what stands on a board, and about nothing else. Whoever it is, their viewer has the board among `boardIds`. */
@Entity('board_moderator')
@Index(['memberId'])
export class BoardModerator {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Board, { onDelete: 'CASCADE' })
  boardId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  memberId: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  appointedAt: Date;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  appointedById: string;
}
