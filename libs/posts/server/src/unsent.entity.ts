import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export const MAX_UNSENT = 12_000;

/**
 * What a member has typed and not sent yet, as typed. It belongs to nothing but its writer: the place may be locked, private or gone by now.
 * Two tabs that write in the same place each get a copy of their own.
 */
@Entity('unsent_text')
@Unique(['memberId', 'place', 'copy'])
@Index(['memberId', 'id'])
@Check('ck_unsent_text_place', `place ~ '^((post|reply|edit|topic):[1-9][0-9]{0,17}|topic)$'`)
@Check('ck_unsent_text_copy', 'copy BETWEEN 1 AND 20')
@Check('ck_unsent_text_length', 'char_length(body) <= 12000 AND char_length(title) <= 300 AND char_length(writer) BETWEEN 1 AND 40')
export class UnsentText {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  memberId: string;

  /** `post:12` a comment on a post, `reply:7` to a comment, `edit:7` of a comment, `topic:12` of a topic, `topic` a new one. */
  @Column({ type: 'text' })
  place: string;

  @Column({ type: 'smallint', default: 1 })
  copy: number;

  @Column({ type: 'text', default: '' })
  title: string;

  @Column({ type: 'text' })
  body: string;

  /** Counts the savings: whoever saves says which one they saw last. */
  @Column({ type: 'integer', default: 1 })
  revision: number;

  /** The open page that saved last, by a name that it made up. */
  @Column({ type: 'text' })
  writer: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  savedAt: Date;
}
