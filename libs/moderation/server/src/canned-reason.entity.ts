import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import { HouseRule } from './house-rule.entity.ts';

/** Words that moderators send often, to authors of what breaks a rule. Retired ones stay, as the log may have been written with them. */
@Entity('canned_reason')
@Check('ck_canned_reason_title', 'char_length(title) BETWEEN 1 AND 80')
@Check('ck_canned_reason_text', 'char_length(text) BETWEEN 3 AND 1000')
export class CannedReason {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => HouseRule)
  ruleId: string;

  /** As moderators see it in the list. */
  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  text: string;

  /** Null for those that came with the site. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Member)
  authorId: string | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  retiredAt: Date | null;
}
