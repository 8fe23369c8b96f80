import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, resultUnion } from '@swingtag/platform-server';
import { Attention } from './attention.entity.ts';
import { BoardType } from './board.graphql.ts';
import { PostType } from './post.graphql.ts';

registerEnumType(Attention, {
  name: 'Attention',
  description: 'WATCH: told of everything new. TRACK: what is new is marked, nothing is told. MUTE: neither. Without one, answers to oneself are told.',
});

@InputType()
export class PostAttentionInput {
  @Field(() => ID)
  postId: string;

  @Field(() => Attention, { nullable: true, description: 'Null: as usual.' })
  level?: Attention | null;
}

@InputType()
export class BoardAttentionInput {
  @Field(() => ID)
  boardId: string;

  @Field(() => Attention, { nullable: true, description: 'Null: as usual.' })
  level?: Attention | null;
}

@ObjectType({ description: 'The post as the viewer now follows it.' })
export class PostAttentionSet {
  @Field(() => PostType)
  post: PostType;
}

@ObjectType({ description: 'The board as the viewer now follows it.' })
export class BoardAttentionSet {
  @Field(() => BoardType)
  board: BoardType;
}

@ObjectType({ description: 'What stands under a post is no longer unread.' })
export class PostRead {
  @Field(() => ID)
  postId: string;
}

export const PostAttentionResult = resultUnion('PostAttentionResult', () => PostAttentionSet);
export const BoardAttentionResult = resultUnion('BoardAttentionResult', () => BoardAttentionSet);
export const PostReadResult = resultUnion('PostReadResult', () => PostRead);

@ObjectType('FollowedPosts', { description: 'A page of posts for which the viewer has chosen something.' })
export class FollowedPostsType {
  @Field(() => [PostType])
  nodes: PostType[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
