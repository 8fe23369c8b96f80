import { Poll } from '@swingtag/polls-server';
import { Trend } from '@swingtag/trends-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A claim about the future of a trend, with its date, to be scored by a poll that asks again. */
@Entity('forecast')
@Index(['trendId', 'saidOn'])
@Check('ck_forecast_claim', 'char_length(claim) BETWEEN 1 AND 400')
@Check('ck_forecast_expects', `expects IN ('YAY', 'NAY')`)
@Check('ck_forecast_due', 'due_on > said_on')
export class Forecast {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Trend)
  trendId: string;

  @Column({ type: 'text' })
  claim: string;

  @Column({ type: 'text' })
  saidBy: string;

  @Column({ type: 'date' })
  saidOn: string;

  @Column({ type: 'date', nullable: true })
  dueOn: string | null;

  /** The verdict that would make it true. */
  @Column({ type: 'text' })
  expects: 'YAY' | 'NAY';

  /** The poll that asks again. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Poll)
  pollId: string | null;

  /** Counted by a trigger: whoever writes names the one they have read. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'boolean', default: false })
  isSample: boolean;
}
