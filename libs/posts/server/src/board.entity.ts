import { Audience, EVERYBODY } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('board_group')
@Check('ck_board_group_name', 'char_length(name) BETWEEN 1 AND 60')
export class BoardGroup {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', unique: true })
  name: string;

  @Column({ type: 'smallint' })
  position: number;
}

/** A forum section. Who is not in its audience sees nothing of it, nor of what stands on it. */
@Entity('board')
@Unique(['id', 'audienceId'])
@Index(['groupId', 'position'])
@Check('ck_board_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 60`)
@Check('ck_board_name', 'char_length(name) BETWEEN 1 AND 60')
@Check('ck_board_purpose', 'char_length(purpose) BETWEEN 1 AND 300')
export class Board {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => BoardGroup)
  groupId: string;

  @Column({ type: 'text', unique: true })
  slug: string;

  @Column({ type: 'text' })
  name: string;

  /** What belongs here, in a sentence or two. */
  @Column({ type: 'text' })
  purpose: string;

  @Column({ type: 'smallint' })
  position: number;

  /** Who reads. */
  @Column({ type: 'bigint', default: EVERYBODY })
  @ForeignKey(() => Audience)
  audienceId: string;

  /** Who answers, of those who read. */
  @Column({ type: 'bigint', default: EVERYBODY })
  @ForeignKey(() => Audience)
  writersId: string;

  /** Who starts topics, of those who answer. */
  @Column({ type: 'bigint', default: EVERYBODY })
  @ForeignKey(() => Audience)
  startersId: string;

  /** Who puts polls into topics, of those who start them. */
  @Column({ type: 'bigint', default: EVERYBODY })
  @ForeignKey(() => Audience)
  pollersId: string;

  @Column({ type: 'boolean', default: false })
  isSample: boolean;
}
