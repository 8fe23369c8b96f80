import { Member } from '@swingtag/accounts-server';
import { Poll } from '@swingtag/polls-server';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Post } from './post.entity.ts';

/** A poll that a post had before it asked anew. It keeps its votes; triggers keep it public as long as its post is, and its reasons as plain comments. */
@Entity('asked_before')
@Index(['postId', 'replacedAt'])
export class AskedBefore {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Poll)
  pollId: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Post)
  postId: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  replacedAt: Date;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Member)
  replacedById: string;
}
