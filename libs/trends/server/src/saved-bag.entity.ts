import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Bag } from './bag.entity.ts';

export enum BagList {
  DREAM = 'DREAM',
  COLLECTION = 'COLLECTION',
}

export enum ListAudience {
  PRIVATE = 'PRIVATE',
  MEMBERS = 'MEMBERS',
  PUBLIC = 'PUBLIC',
}

/** A bag that a member wants or owns: a dream that came true moves over. */
@Entity('saved_bag')
@Index('ix_saved_bag_list', ['memberId', 'list', 'savedAt', 'bagId'])
@Index(['bagId'])
@Check('ck_saved_bag_list', `list IN ('DREAM', 'COLLECTION')`)
export class SavedBag {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member)
  memberId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Bag)
  bagId: string;

  @Column({ type: 'text' })
  list: BagList;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  savedAt: Date;
}

/** Who may see a member's list; without a row, nobody else. */
@Entity('bag_list_audience')
@Check('ck_bag_list_audience_list', `list IN ('DREAM', 'COLLECTION')`)
@Check('ck_bag_list_audience_audience', `audience IN ('PRIVATE', 'MEMBERS', 'PUBLIC')`)
export class BagListAudience {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member)
  memberId: string;

  @PrimaryColumn({ type: 'text' })
  list: BagList;

  @Column({ type: 'text' })
  audience: ListAudience;
}
