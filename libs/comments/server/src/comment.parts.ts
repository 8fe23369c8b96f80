import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MemberQueries } from '@swingtag/accounts-server';
import { PictureReferences } from '@swingtag/media-server';
import { isStaff, plainMemberText, type OperationContext, type QuotedComment } from '@swingtag/platform-server';
import { MemberTexts, STANDING } from '@swingtag/posts-server';
import { isVisible } from './comment.policy.ts';
import { CommentQueries } from './comment.queries.ts';

/** What texts of members ask of comments: a quoted one, and where their pictures are. */
@Injectable()
export class CommentParts implements OnModuleInit {
  constructor(
    private readonly texts: MemberTexts,
    private readonly queries: CommentQueries,
    private readonly members: MemberQueries,
    private readonly references: PictureReferences,
  ) {}

  onModuleInit(): void {
    this.texts.quoteBy((ctx, id) => this.quoted(ctx, id));
    this.references.describe(
      'comment_picture', 'picture_id',
      `SELECT cp.picture_id AS "pictureId", 'Comment ' || cp.comment_id AS title, '/comments/' || cp.comment_id AS path FROM comment_picture cp WHERE cp.picture_id = ANY($1) ORDER BY cp.comment_id`,
    );
    this.references.show(
      'comment_picture.picture_id',
      `SELECT p.audience_id, p.board_id, c.deleted_at IS NULL AND c.removed_at IS NULL AND ${STANDING}
         FROM comment_picture cp JOIN comment c ON c.id = cp.comment_id JOIN post p ON p.id = c.post_id LEFT JOIN topic t ON t.post_id = p.id WHERE cp.picture_id = picture.id`,
    );
  }

  /** What is deleted or removed is read by the staff alone, in a quote too. */
  private async quoted(ctx: OperationContext, id: string): Promise<QuotedComment | null> {
    const comment = await this.queries.readable(ctx, id);
    if (!comment || !(isVisible(comment) || isStaff(ctx.viewer))) return null;
    const author = comment.authorId === null ? null : await this.members.memberById(ctx, comment.authorId);
    return { handle: author?.handle ?? null, words: plainMemberText(comment.markdown), isEdited: comment.writtenAt.getTime() !== comment.createdAt?.getTime(), isGone: !isVisible(comment) };
  }
}
