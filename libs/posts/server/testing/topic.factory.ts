import { EVERYBODY } from '@swingtag/accounts-server';
import { aMember } from '@swingtag/accounts-server/testing';
import type { TestApi } from '@swingtag/platform-server/testing';
import { Post, PostKind, Topic } from '@swingtag/posts-server';
import { aBoard, type BoardForTest } from './board.factory.ts';

export interface TopicForTest {
  id: string;
  authorId: string;
  board: { id: string; audienceId: string };
}

let count = 0;

/** A published topic, by direct inserts; states only what the test is about. */
export async function aTopic(
  api: TestApi,
  about: { on?: BoardForTest; by?: { id: string }; pollId?: string; title?: string; publishedAt?: Date; articleId?: string; slowSeconds?: number; lockReason?: string } = {},
): Promise<TopicForTest> {
  const board = about.on ?? (await aBoard(api));
  const authorId = (about.by ?? (await aMember(api))).id;
  const at = about.publishedAt ?? new Date(Date.now() - 60_000);
  const post = await api.db.getRepository(Post).insert({
    kind: PostKind.TOPIC, authorId, boardId: board.id, audienceId: board.audienceId ?? EVERYBODY, pollId: about.pollId ?? null, publishedAt: at, activeAt: at,
  });
  const id = String(post.identifiers[0]?.['id']);
  await api.db.getRepository(Topic).insert({
    postId: id, title: about.title ?? `Topic ${++count}`, body: 'What do *you* think?', articleId: about.articleId ?? null, slowSeconds: about.slowSeconds ?? 0,
    lockReason: about.lockReason ?? null, lockedAt: about.lockReason ? new Date() : null,
  });
  return { id, authorId, board };
}
