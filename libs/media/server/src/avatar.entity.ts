import { Member } from '@swingtag/accounts-server';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Picture } from './picture.entity.ts';

/** The picture beside a member's name. */
@Entity('avatar')
export class Avatar {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  memberId: string;

  @Column({ type: 'bigint', unique: true })
  @ForeignKey(() => Picture)
  pictureId: string;
}
