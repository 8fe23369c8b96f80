import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { HouseRuleText } from './house-rules.ts';

/** What reports and decisions refer to. The words of a rule are in `house-rules.ts`, found by its key. */
@Entity('house_rule')
@Check('ck_house_rule_severity', 'severity BETWEEN 1 AND 5')
export class HouseRule {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', unique: true })
  key: HouseRuleText['key'];

  /** From 0, in the order shown. */
  @Column({ type: 'smallint' })
  position: number;

  /** From 1 to 5: how much a report by it weighs. */
  @Column({ type: 'smallint', default: 2 })
  severity: number;
}
