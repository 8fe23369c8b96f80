import { PollOption } from '@swingtag/polls-server';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Comment } from './comment.entity.ts';

/** How many of a camp like a comment; a trigger of `comment_like` keeps it. Not shown: it is where members stand. */
@Entity('comment_camp')
@Check('ck_comment_camp_likes', 'likes >= 0')
export class CommentCamp {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Comment, { onDelete: 'CASCADE' })
  commentId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => PollOption)
  optionId: string;

  @Column({ type: 'integer' })
  likes: number;
}
