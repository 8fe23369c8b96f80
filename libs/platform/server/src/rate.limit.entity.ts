import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Counters of rate-limiter-flexible; `expire` in milliseconds since 1970. */
@Entity('rate_limit')
export class RateLimitRow {
  @PrimaryColumn({ type: 'varchar', length: 255 })
  key: string;
  @Column({ type: 'integer', default: 0 })
  points: number;
  @Column({ type: 'bigint', nullable: true })
  expire: string | null;
}
