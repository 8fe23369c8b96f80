import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that no picture names any more, but that open or cached pages may ask for until it goes. */
@Entity('retired_file')
export class RetiredFile {
  @PrimaryColumn({ type: 'text' })
  key: string;

  /** Only these are served meanwhile: a member who cuts or takes away a picture may have a reason. */
  @Column({ type: 'boolean', default: false })
  isOfLibrary: boolean;

  @Column({ type: 'timestamptz' })
  goesAt: Date;
}
