import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes } from '@swingtag/platform-server';
import { NoticeKind } from './notice.entity.ts';

registerEnumType(NoticeKind, { name: 'NoticeKind' });

@ObjectType('Notice', { description: 'Something the viewer is told.' })
export class NoticeType {
  @Field(() => ID)
  id: string;

  @Field(() => NoticeKind)
  kind: NoticeKind;

  @Field(() => Date)
  createdAt: Date;

  readAt: Date | null;
  commentId: string | null;
  pollId: string | null;
  postId: string | null;
  decisionId: string | null;
  entryId: string | null;
}

export const { Connection: NoticeConnection } = connectionTypes(() => NoticeType, 'Notice');

@ObjectType({ description: 'All notices are read.' })
export class NoticesRead {
  @Field(() => Int)
  unreadNotices: number;
}
