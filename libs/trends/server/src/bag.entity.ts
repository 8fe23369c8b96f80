import { Picture } from '@swingtag/media-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Trend } from './trend.entity.ts';

@Entity('brand')
@Check('ck_brand_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('ck_brand_merged', 'merged_into_id <> id')
@Check('ck_brand_url', `url ~ '^https?://'`)
export class Brand {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', unique: true })
  name: string;

  /** Made from the name by a trigger when it is not given. */
  @Column({ type: 'text', unique: true })
  slug: string;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  synonyms: string[];

  @Column({ type: 'text', nullable: true })
  about: string | null;

  @Column({ type: 'text', nullable: true })
  url: string | null;

  /** The brand that it turned out to be; its address leads there. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Brand)
  mergedIntoId: string | null;

  /** Counts the changes, by a trigger: who changes an older one is told. */
  @Column({ type: 'integer', default: 1 })
  version: number;
}

@Entity('seller')
@Check('ck_seller_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('ck_seller_merged', 'merged_into_id <> id')
@Check('ck_seller_url', `url ~ '^https?://'`)
export class Seller {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', unique: true })
  name: string;

  @Column({ type: 'text', unique: true })
  slug: string;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  synonyms: string[];

  @Column({ type: 'text', nullable: true })
  about: string | null;

  @Column({ type: 'text', nullable: true })
  url: string | null;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Seller)
  mergedIntoId: string | null;

  /** Counts the changes, by a trigger: who changes an older one is told. */
  @Column({ type: 'integer', default: 1 })
  version: number;
}

/** A catalogue record. */
@Entity('bag')
@Index(['trendId', 'id'])
@Index(['brandId', 'id'])
@Index(['changedIn'])
@Index(['pictureId'])
@Index('ix_bag_merged_into_id', ['mergedIntoId'], { where: 'merged_into_id IS NOT NULL' })
@Check('ck_bag_merged', 'merged_into_id <> id')
@Check('ck_bag_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
export class Bag {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', unique: true })
  slug: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Brand)
  brandId: string;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Trend)
  trendId: string | null;

  @Column({ type: 'text' })
  model: string;

  @Column({ type: 'text' })
  silhouette: string;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  materials: string[];

  /** What fits inside. */
  @Column({ type: 'text', array: true, default: () => `'{}'` })
  fits: string[];

  @Column({ type: 'bigint' })
  @ForeignKey(() => Picture)
  pictureId: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', nullable: true })
  firstSeen: string | null;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  colours: string[];

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  occasions: string[];

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  personas: string[];

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  lifeRoles: string[];

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  seasons: string[];

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  carryModes: string[];

  /** The record that it is a duplicate of; its address leads there. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Bag)
  mergedIntoId: string | null;

  /** The transaction that changed it last, or its brand's or its trend's name; a trigger sets it. */
  @Column({ type: 'bigint', default: 0 })
  changedIn: string;

  @Column({ type: 'boolean', default: false })
  isSample: boolean;

  /** Counts the changes of it and its prices, by triggers: who changes an older one is told. */
  @Column({ type: 'integer', default: 1 })
  version: number;
}

/** A bag at a seller, with the price as seen on a day, if one was seen. */
@Entity('bag_offer')
@Index(['sellerId', 'bagId'])
@Check('ck_bag_offer_url', `url ~ '^https?://'`)
@Check('ck_bag_offer_price', '(amount IS NULL) = (currency IS NULL) AND (amount IS NULL) = (as_of IS NULL) AND amount >= 0')
export class BagOffer {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Bag)
  bagId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Seller)
  sellerId: string;

  @Column({ type: 'numeric', precision: 12, scale: 2, nullable: true })
  amount: string | null;

  /** ISO 4217. */
  @Column({ type: 'char', length: 3, nullable: true })
  currency: string | null;

  @Column({ type: 'date', nullable: true })
  asOf: string | null;

  @Column({ type: 'text', nullable: true })
  url: string | null;

  /** Somebody pays for the link. */
  @Column({ type: 'boolean', default: false })
  isPromoted: boolean;
}
