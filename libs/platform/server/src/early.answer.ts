import type { FastifyReply, FastifyRequest } from 'fastify';
import { CATCHING_BREATH, TooMany } from './errors.ts';

interface Words {
  status: 429 | 503;
  message: string;
  retryAfterSeconds: number;
}

/** While the database cannot say who asks. */
export const BREATHING: Words = { status: 503, message: CATCHING_BREATH, retryAfterSeconds: 2 };

export function crowdedWords({ message, retryAfterSeconds }: TooMany): Words {
  return { status: 429, message, retryAfterSeconds };
}

/** Answers before a page could be made: a sentence and a way on to whoever opens a page, JSON to a program. */
export async function answerEarly(req: FastifyRequest, reply: FastifyReply, { status, message, retryAfterSeconds }: Words): Promise<void> {
  void reply.code(status).header('retry-after', String(retryAfterSeconds)).header('cache-control', 'no-store');
  if (!req.headers.accept?.includes('text/html')) {
    await reply.send({ error: message });
    return;
  }
  const wayOn = req.method === 'GET' ? '<a href="">Try again</a>' : 'Go back in your browser: what you typed is still in the form. Then send it again.';
  await reply.type('text/html; charset=utf-8').send(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">` +
      `<title>One moment</title></head><body><main><h1>One moment</h1><p>${message}</p><p>${wayOn}</p></main></body></html>`,
  );
}
