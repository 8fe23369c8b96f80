import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Member } from './member.entity.ts';

export const MOST_MUTED_WORDS = 100;
export const LONGEST_MUTED_WORD = 60;

/** Words that a member does not want to read; shown to nobody else. Without a row: none. */
@Entity('muted_words')
@Check('ck_muted_words_words', `cardinality(words) BETWEEN 1 AND ${MOST_MUTED_WORDS} AND array_position(words, NULL) IS NULL`)
export class MutedWords {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  memberId: string;

  /** As typed, in that order. */
  @Column({ type: 'text', array: true })
  words: string[];
}
