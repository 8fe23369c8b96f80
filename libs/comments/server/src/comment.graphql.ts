import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, PageInfo, resultUnion, type Connection, type Edge } from '@swingtag/platform-server';
import { PollOptionType } from '@swingtag/polls-server';
import type { Withheld } from '@swingtag/posts-server';
import { CommentSort } from './comment.sort.ts';

export enum CommentState {
  VISIBLE = 'VISIBLE',
  DELETED = 'DELETED',
  REMOVED = 'REMOVED',
  HIDDEN = 'HIDDEN',
  HELD = 'HELD',
}

registerEnumType(CommentState, {
  name: 'CommentState',
  description: 'Deleted: by its author. Removed: by a moderator. Hidden: until a moderator decides. These three leave a marker. Held: before publication, for its author and staff alone.',
});

@ObjectType('Comment', { description: 'An answer to an article, a topic or another comment.' })
export class CommentType {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean, { description: 'Given with a vote.' })
  isReason: boolean;

  @Field(() => Date, { nullable: true, description: 'Null of a legacy voice: nobody knows.' })
  createdAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Null also when it was corrected within the minutes that everybody has.' })
  editedAt: Date | null;

  @Field(() => Date, { nullable: true })
  deletedAt: Date | null;

  @Field(() => Int, { description: 'How many members like it.' })
  likeCount: number;

  @Field(() => Int, { description: 'Answers in the thread of a top comment, markers included; 0 for a reply.' })
  replyCount: number;

  /** Of the wording as it is. */
  writtenAt: Date;
  controversy: number;
  bridge: number;
  /** How many credit it; told from a number on only. */
  creditCount: number;
  /** Its author has changed sides since, as far as they have let it be known. */
  isTurned: boolean;
  removedAt: Date | null;
  withheld: Withheld | null;
  postId: string;
  parentId: string | null;
  rootId: string | null;
  /** Null of a legacy voice. */
  authorId: string | null;
  /** The text; resolvers show it to those who may see it. */
  markdown: string;
  stanceOptionId: string | null;
  /** Deleted so recently, by the database's clock, that its author may take that back. */
  isUndoable: boolean;
}

@ObjectType()
export class CommentEdge implements Edge<CommentType> {
  @Field(() => String)
  cursor: string;

  @Field(() => CommentType)
  node: CommentType;
}

@ObjectType()
export class CommentConnection implements Connection<CommentType> {
  @Field(() => [CommentEdge])
  edges: CommentEdge[];

  @Field(() => [CommentType])
  nodes: CommentType[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  /** Whose comments these are: those on top of a post, or those under a comment. */
  under: { postId: string } | { rootId: string };

  @Field(() => CommentSort, { description: 'The order that was given.' })
  sort: CommentSort;

  @Field(() => String, { nullable: true, description: 'The camp that was given.' })
  camp: string | null;

  @Field(() => Boolean, { description: 'Only by those who have changed sides since.' })
  changed: boolean;
}

@ObjectType('Camp', { description: 'Those who stand on one side of the poll of a post.' })
export class CampType {
  @Field(() => PollOptionType)
  option: PollOptionType;

  postId: string;
}

@ArgsType()
export class CommentPageArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'The page begins with this comment, or with the top comment above it.' })
  startingAt?: string | null;

  @Field(() => CommentSort, { nullable: true, description: 'NEWEST unless said otherwise.' })
  sort?: CommentSort | null;

  @Field(() => String, { nullable: true, description: 'The key of an option: those who stood on this side. All while sides are hidden.' })
  camp?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only by those who have changed sides since. All while sides are hidden. By time alone.' })
  changed?: boolean | null;
}

@InputType()
export class GiveReasonInput {
  @Field(() => ID)
  pollId: string;

  @Field(() => String, { description: 'Markdown, at most 280 characters.' })
  body: string;
}

@InputType()
export class AddCommentInput {
  @Field(() => ID, { nullable: true, description: 'The draft that this sends.' })
  unsentId?: string | null;

  @Field(() => ID, { description: 'The article or topic.' })
  postId: string;

  @Field(() => ID, { nullable: true, description: 'The comment that is answered.' })
  parentId?: string | null;

  @Field(() => String, { description: 'Markdown, at most 5000 characters.' })
  body: string;
}

@InputType()
export class EditCommentInput {
  @Field(() => ID, { nullable: true, description: 'The draft that this sends.' })
  unsentId?: string | null;

  @Field(() => ID)
  commentId: string;

  @Field(() => String, { description: 'Markdown, at most 5000 characters; 280 for a reason.' })
  body: string;
}

@ObjectType({ description: 'The comment as the change left it.' })
export class CommentWritten {
  @Field(() => CommentType)
  comment: CommentType;
}

export const CommentResult = resultUnion('CommentResult', () => CommentWritten);
