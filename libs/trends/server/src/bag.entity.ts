import { Picture } from '@swingtag/media-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Trend } from './trend.entity.ts';

@Entity('brand')
export class Brand {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', unique: true })
  name: string;
}

@Entity('seller')
export class Seller {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', unique: true })
  name: string;
}

/** A catalogue record. */
@Entity('bag')
@Index(['trendId', 'id'])
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
}

/** A bag at a seller, with the price as seen on a day, if one was seen. */
@Entity('bag_offer')
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
}
