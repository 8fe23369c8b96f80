import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What differs from its default. */
@Entity('setting')
@Check('ck_setting_key', `key ~ '^[a-zA-Z]{1,40}$'`)
export class Setting {
  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'jsonb' })
  value: string | number | boolean;
}

/** Every change of a setting, append-only. Null stands for the default. */
@Entity('setting_change')
@Index(['key', 'id'])
export class SettingChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;

  /** Kept when the member is erased, hence no foreign key. */
  @Column({ type: 'bigint', nullable: true })
  actorId: string | null;

  @Column({ type: 'jsonb', nullable: true })
  before: string | number | boolean | null;

  @Column({ type: 'jsonb', nullable: true })
  after: string | number | boolean | null;
}
