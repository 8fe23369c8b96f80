import { Picture } from '@swingtag/media-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export enum Lining {
  PLUM = 'PLUM',
  MOSS = 'MOSS',
  INK = 'INK',
  RUST = 'RUST',
  ROSE = 'ROSE',
  OCHRE = 'OCHRE',
}

/** What a trend is worn with. */
export enum PairingKind {
  OUTFIT = 'OUTFIT',
  SEASON = 'SEASON',
  OCCASION = 'OCCASION',
}

/** A bag trend under judgement. */
@Entity('trend')
@Index(['coverId'])
@Check('ck_trend_lining', `lining IN ('PLUM', 'MOSS', 'INK', 'RUST', 'ROSE', 'OCHRE')`)
@Check('ck_trend_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('ck_trend_merged', 'merged_into_id <> id')
@Check('ck_trend_pairings', `jsonb_typeof(pairings) = 'array'`)
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

  /** In order within their kind: `{ kind, with, advice }`. */
  @Column({ type: 'jsonb', default: () => `'[]'` })
  pairings: { kind: PairingKind; with: string; advice: string }[];

  @Column({ type: 'bigint' })
  @ForeignKey(() => Picture)
  coverId: string;

  @Column({ type: 'boolean', default: false })
  isSample: boolean;

  /** The trend that it turned out to be; its address leads there, and everything about it has moved. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Trend)
  mergedIntoId: string | null;

  /** Counts the changes, by a trigger: who changes an older one is told. */
  @Column({ type: 'integer', default: 1 })
  version: number;
}
