import { Member } from '@swingtag/accounts-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Picture } from './picture.entity.ts';
import { PicturePurpose } from './picture.purpose.ts';

export enum UploadState {
  /** Nothing has come yet. */
  PERMITTED = 'PERMITTED',
  RECEIVING = 'RECEIVING',
  /** Stored; a job makes the picture. */
  RECEIVED = 'RECEIVED',
  READY = 'READY',
  REFUSED = 'REFUSED',
}

/** One permit to send one file, and what became of it. Leaves after a week. */
@Entity('upload')
@Check('ck_upload_max_bytes', 'max_bytes > 0')
@Check('ck_upload_purpose', `purpose IN ('AVATAR', 'LIBRARY', 'POST')`)
@Check('ck_upload_state', `state IN ('PERMITTED', 'RECEIVING', 'RECEIVED', 'READY', 'REFUSED')`)
@Check('ck_upload_message', `(state = 'REFUSED') = (message IS NOT NULL)`)
export class Upload {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  memberId: string;

  @Column({ type: 'text' })
  purpose: PicturePurpose;

  @Column({ type: 'integer' })
  maxBytes: number;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'text', default: UploadState.PERMITTED })
  state: UploadState;

  @Column({ type: 'text', nullable: true })
  fileName: string | null;

  /** What the sender called it. */
  @Column({ type: 'text', nullable: true })
  declaredType: string | null;

  /** Why it was refused, for its owner. */
  @Column({ type: 'text', nullable: true })
  message: string | null;

  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Picture, { onDelete: 'SET NULL' })
  pictureId: string | null;

  /** The picture whose place it takes. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Picture, { onDelete: 'SET NULL' })
  replacesId: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
