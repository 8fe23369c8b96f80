import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Picture } from './picture.entity.ts';

/** A file that no picture names any more, but that open or cached pages may ask for until it goes. */
@Entity('retired_file')
@Index(['pictureId'])
export class RetiredFile {
  @PrimaryColumn({ type: 'text' })
  key: string;

  /** Of the library, whose old file is served while it is shown. Members' are not: who cuts or takes away a picture may have a reason. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Picture, { onDelete: 'SET NULL' })
  pictureId: string | null;

  @Column({ type: 'timestamptz' })
  goesAt: Date;
}
