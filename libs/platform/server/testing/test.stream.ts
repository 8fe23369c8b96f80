import { SESSION_COOKIE } from '@swingtag/platform-server';

export interface TestStream<T> {
  status: number;
  /** The data of the next event; undefined when the server has ended the stream. */
  next(): Promise<T | undefined>;
  close(): void;
}

/** A subscription over server-sent events, from a server that listens at `address`. */
export async function openStream<T>(address: string, body: { query: string; variables?: object }, headers: { sessionId?: string; from?: string } = {}): Promise<TestStream<T>> {
  const end = new AbortController();
  const response = await fetch(`${address}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(headers.sessionId ? { cookie: `${SESSION_COOKIE}=${headers.sessionId}` } : {}),
      ...(headers.from ? { 'x-forwarded-for': headers.from } : {}),
    },
    body: JSON.stringify(body),
    signal: end.signal,
  });
  const events = eventsOf<T>(response);
  return {
    status: response.status,
    next: async () => {
      const { value, done } = await events.next();
      return done ? undefined : value;
    },
    close: () => end.abort(),
  };
}

async function* eventsOf<T>(response: Response): AsyncGenerator<T> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece as Uint8Array, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      if (event.includes('event: next')) yield (JSON.parse(event.slice(event.indexOf('data: ') + 6)) as { data: T }).data;
    }
  }
}
