import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Of the rules that come with the site. */
export type FirstRuleKey = 'be-kind' | 'no-spam' | 'stay-on-topic' | 'no-fakes' | 'privacy' | typeof SOMETHING_ELSE;

/** What no other rule names: who reports by it says what is wrong, and it is never retired. */
export const SOMETHING_ELSE = 'other';

/** What members have agreed on, and what reports and decisions refer to. Admins word the rules; a retired one stays for what was decided by it. */
@Entity('house_rule')
@Check('ck_house_rule_severity', 'severity BETWEEN 1 AND 5')
@Check('ck_house_rule_position', 'position BETWEEN 0 AND 999')
@Check('ck_house_rule_title', 'char_length(title) BETWEEN 3 AND 80')
@Check('ck_house_rule_text', 'char_length(text) BETWEEN 10 AND 600')
@Check('ck_house_rule_templates', 'char_length(reason_template) BETWEEN 10 AND 1000 AND char_length(picture_template) BETWEEN 10 AND 1000')
@Check('ck_house_rule_retired', `retired_at IS NULL OR key <> 'other'`)
export class HouseRule {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** Stable for ever: the log and addresses refer to it. */
  @Column({ type: 'text', unique: true })
  key: string;

  /** In the order shown. */
  @Column({ type: 'smallint' })
  position: number;

  /** From 1 to 5: how much a report by it weighs. */
  @Column({ type: 'smallint', default: 2 })
  severity: number;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  text: string;

  /** What the author reads when something written is removed; a moderator may edit it before sending. */
  @Column({ type: 'text' })
  reasonTemplate: string;

  /** The same when the picture beside a name is removed. */
  @Column({ type: 'text' })
  pictureTemplate: string;

  @Column({ type: 'int', default: 1 })
  version: number;

  /** Null for what stands as it came with the site. */
  @Column({ type: 'timestamptz', nullable: true })
  changedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  retiredAt: Date | null;
}
