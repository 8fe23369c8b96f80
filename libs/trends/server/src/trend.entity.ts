import { Picture } from '@swingtag/media-server';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

export enum Lining {
  PLUM = 'PLUM',
  MOSS = 'MOSS',
  INK = 'INK',
  RUST = 'RUST',
  ROSE = 'ROSE',
  OCHRE = 'OCHRE',
}

/** A bag trend under judgement. */
@Entity('trend')
@Check('ck_trend_lining', `lining IN ('PLUM', 'MOSS', 'INK', 'RUST', 'ROSE', 'OCHRE')`)
@Check('ck_trend_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
export class Trend {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', unique: true })
  slug: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  question: string;

  @Column({ type: 'text' })
  dek: string;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  synonyms: string[];

  @Column({ type: 'text' })
  lining: Lining;

  /** In order: `{ when, fact }`. */
  @Column({ type: 'jsonb', default: () => `'[]'` })
  origins: { when: string; fact: string }[];

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  argumentsFor: string[];

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  argumentsAgainst: string[];

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  outlook: string[];

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  tips: string[];

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  care: string[];

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  seenOn: string[];

  @Column({ type: 'bigint' })
  @ForeignKey(() => Picture)
  coverId: string;

  @Column({ type: 'boolean', default: false })
  isSample: boolean;
}
