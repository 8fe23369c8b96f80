import { Check, Column, Entity, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What may be wrong with a page. */
export enum RepairKind {
  /** The files of a picture are missing. */
  PICTURE_LOST = 'PICTURE_LOST',
  NO_ALT = 'NO_ALT',
  /** The description is that of the picture that was there before. */
  OLD_ALT = 'OLD_ALT',
  NO_CREDIT = 'NO_CREDIT',
  /** A link inside the site leads nowhere. */
  DEAD_LINK = 'DEAD_LINK',
}

/** Something to put right, as the last look found it. */
@Entity('repair')
@Unique(['kind', 'path', 'detail'])
@Check('ck_repair_kind', `kind IN ('PICTURE_LOST', 'NO_ALT', 'OLD_ALT', 'NO_CREDIT', 'DEAD_LINK')`)
export class Repair {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text' })
  kind: RepairKind;

  /** What it is about. */
  @Column({ type: 'text' })
  title: string;

  /** Where it is shown, or what leads nowhere. */
  @Column({ type: 'text' })
  detail: string;

  /** The page on which it is put right. */
  @Column({ type: 'text' })
  path: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  foundAt: Date;
}

/** When the last look was. */
@Entity('repair_look')
@Check('ck_repair_look_only_one', 'only_one')
export class RepairLook {
  @PrimaryColumn({ type: 'boolean', default: true })
  onlyOne: boolean;

  @Column({ type: 'timestamptz' })
  lookedAt: Date;
}
