import { aMember } from '@swingtag/accounts-server/testing';
import { Comment } from '@swingtag/comments-server';
import type { TestApi } from '@swingtag/platform-server/testing';
import { anArticle } from '@swingtag/posts-server/testing';

export interface CommentForTest {
  id: string;
  postId: string;
  rootId: string | null;
  authorId: string;
}

/** A comment, by a direct insert; states only what the test is about. `under` is the comment that it answers. */
export async function aComment(
  api: TestApi,
  about: {
    on?: { id: string };
    by?: { id: string };
    under?: CommentForTest;
    source?: string;
    stance?: string;
    isReason?: boolean;
    deletedAt?: Date;
    removedAt?: Date;
    createdAt?: Date;
  } = {},
): Promise<CommentForTest> {
  const postId = about.under?.postId ?? (about.on ?? (await anArticle(api))).id;
  const authorId = (about.by ?? (await aMember(api))).id;
  const rootId = about.under ? (about.under.rootId ?? about.under.id) : null;
  const result = await api.db.getRepository(Comment).insert({
    postId,
    authorId,
    rootId,
    parentId: about.under?.id ?? null,
    source: about.source ?? 'Roomy enough for a thermos.',
    stanceOptionId: about.stance ?? null,
    isReason: about.isReason ?? false,
    deletedAt: about.deletedAt ?? null,
    removedAt: about.removedAt ?? null,
    ...(about.createdAt ? { createdAt: about.createdAt } : {}),
  });
  return { id: String(result.identifiers[0]?.['id']), postId, rootId, authorId };
}
