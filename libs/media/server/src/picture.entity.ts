import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Licence, PicturePurpose } from './picture.purpose.ts';

/** A picture of the site: drawn from a recipe when asked for, or made from an upload, whose files its hash names. */
@Entity('picture')
@Check('ck_picture_size', 'width > 0 AND height > 0')
@Check('ck_picture_alt', 'char_length(alt) BETWEEN 1 AND 500')
@Check(
  'ck_picture_kind',
  `CASE WHEN recipe IS NOT NULL THEN hash IS NULL AND alt IS NOT NULL
        ELSE num_nulls(hash, master, master_width, master_height, widths, placeholder, purpose) = 0 END`,
)
@Check('ck_picture_hash', `hash ~ '^[0-9a-f]{24}$'`)
@Check('ck_picture_purpose', `purpose IN ('AVATAR', 'LIBRARY', 'POST')`)
@Check('ck_picture_licence', `licence IN ('OWN', 'PERMISSION', 'PRESS', 'CC_BY', 'CC_BY_SA', 'CC0', 'PUBLIC_DOMAIN')`)
@Check('ck_picture_focal', 'focal_x BETWEEN 0 AND 100 AND focal_y BETWEEN 0 AND 100')
@Check('ck_picture_withheld', `withheld_at IS NULL OR (purpose = 'AVATAR' AND hash IS NOT NULL)`)
@Check(
  'ck_picture_crop',
  `num_nulls(crop_left, crop_top, crop_width, crop_height) = 4
   OR (num_nulls(crop_left, crop_top, crop_width, crop_height) = 0 AND crop_left >= 0 AND crop_top >= 0 AND crop_width > 0 AND crop_height > 0
       AND crop_left + crop_width <= master_width AND crop_top + crop_height <= master_height)`,
)
export class Picture {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** An IllustrationRecipe; null for uploads. */
  @Column({ type: 'jsonb', nullable: true })
  recipe: object | null;

  @Column({ type: 'integer' })
  width: number;

  @Column({ type: 'integer' })
  height: number;

  /** Null until somebody has described an upload; it is not used before. */
  @Column({ type: 'text', nullable: true })
  alt: string | null;

  @Column({ type: 'text', nullable: true })
  credit: string | null;

  @Column({ type: 'text', nullable: true })
  creditUrl: string | null;

  /** Of the finished files, which lie at `pictures/<hash>/<width>.<format>`. */
  @Column({ type: 'text', nullable: true, unique: true })
  hash: string | null;

  /** Key of the file that crops are cut from; nobody outside sees it. */
  @Column({ type: 'text', nullable: true })
  master: string | null;

  @Column({ type: 'integer', nullable: true })
  masterWidth: number | null;

  @Column({ type: 'integer', nullable: true })
  masterHeight: number | null;

  @Column({ type: 'integer', array: true, nullable: true })
  widths: number[] | null;

  /** A data address. */
  @Column({ type: 'text', nullable: true })
  placeholder: string | null;

  @Column({ type: 'text', nullable: true })
  purpose: PicturePurpose | null;

  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Member, { onDelete: 'SET NULL' })
  ownerId: string | null;

  /** As its owner called it. */
  @Column({ type: 'text', nullable: true })
  fileName: string | null;

  /** Where it was found. */
  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ type: 'text', nullable: true })
  licence: Licence | null;

  /** What must stay in sight when it is cut narrower, in percent from the left. */
  @Column({ type: 'smallint', default: 50 })
  focalX: number;

  @Column({ type: 'smallint', default: 50 })
  focalY: number;

  /** In pixels of the master. */
  @Column({ type: 'integer', nullable: true })
  cropLeft: number | null;

  @Column({ type: 'integer', nullable: true })
  cropTop: number | null;

  @Column({ type: 'integer', nullable: true })
  cropWidth: number | null;

  @Column({ type: 'integer', nullable: true })
  cropHeight: number | null;

  /** The files still show the crop before. */
  @Column({ type: 'boolean', default: false })
  waitsForCut: boolean;

  /** The sweep of unused pictures leaves it. */
  @Column({ type: 'boolean', default: false })
  isKept: boolean;

  /** Taken from beside its owner's name by a moderator: it stays as it is, and is used nowhere, until that is taken back. */
  @Column({ type: 'timestamptz', nullable: true })
  withheldAt: Date | null;

  /** What is said of it was said of the picture that was in its place before; nobody has looked since. */
  @Column({ type: 'boolean', default: false })
  hasOldAlt: boolean;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  /** When its files were first missing. */
  @Column({ type: 'timestamptz', nullable: true })
  lostSince: Date | null;
}
