import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CommentState } from './comment.graphql.ts';

@ObjectType('TalkMove', { description: 'A comment that was written, changed, taken away or liked meanwhile, as it is now.' })
export class TalkMoveType {
  @Field(() => ID)
  commentId: string;

  @Field(() => ID, { nullable: true, description: 'The comment on top of its thread.' })
  rootId: string | null;

  @Field(() => CommentState, { nullable: true, description: 'Null when it now stands under another post.' })
  state: CommentState | null;

  @Field(() => Int)
  likeCount: number;

  @Field(() => Date, { nullable: true })
  editedAt: Date | null;

  authorId: string | null;
}

@ObjectType({ description: 'What moved in a talk.' })
export class TalkMoves {
  @Field(() => String, { description: 'Where to go on after a break.' })
  cursor: string;

  @Field(() => [TalkMoveType])
  moves: TalkMoveType[];

  @Field(() => Int)
  commentCount: number;

  @Field(() => Boolean, { description: 'More has happened than can be told: read the page anew.' })
  isGap: boolean;

  @Field(() => Boolean, { description: 'The talk is not here any more for this viewer; nothing follows.' })
  isGone: boolean;
}
