import { useEffect, useEffectEvent } from 'react';
import type { TypedDocumentString } from './gql/graphql.ts';

const firstDelay = 1_000;
const longestDelay = 30_000;
const patience = 8;

/** Milliseconds before the next try: doubled each time, spread so that a restart is not met by everybody at once. */
export function reconnectDelay(attempt: number, random: number): number {
  return Math.min(longestDelay, firstDelay * 2 ** attempt) * (0.5 + random);
}

function streamAddress(text: string, variables: string): string {
  return `/graphql/stream?${new URLSearchParams({ query: text, variables }).toString()}`;
}

/** Keeps one stream open while the tab is seen. Returns a function that ends it. */
function follow(address: () => string, onNext: (answer: string) => void, onResume: () => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let missed = false;

  const stop = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const again = () => {
    stop();
    missed = true;
    if (attempt < patience) timer = setTimeout(start, reconnectDelay(attempt++, Math.random()));
  };
  const start = () => {
    source = new EventSource(address());
    source.addEventListener('open', () => {
      attempt = 0;
      if (missed) onResume();
      missed = false;
    });
    source.addEventListener('next', (event: MessageEvent<string>) => onNext(event.data));
    source.addEventListener('complete', again);
    source.addEventListener('error', again);
  };
  const onVisibility = () => {
    stop();
    if (document.hidden) missed = true;
    else {
      attempt = 0;
      start();
    }
  };

  document.addEventListener('visibilitychange', onVisibility);
  if (!document.hidden) start();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    stop();
  };
}

/**
 * Follows a subscription over server-sent events (one connection per operation, as in the graphql-sse protocol).
 * `variables` null: nothing to follow. `onResume`: events may have been missed, read the page again.
 * `goOn`: the variables with which a connection after the first asks, such as the last event's cursor.
 */
export function useLive<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables | null,
  onEvent: (result: Result) => void,
  onResume: () => void,
  goOn?: () => Variables,
): void {
  const key = variables === null ? null : JSON.stringify(variables);
  const text = document.toString();
  const receive = useEffectEvent((answer: string) => {
    const { data } = JSON.parse(answer) as { data?: Result | null };
    if (data) onEvent(data);
  });
  const resume = useEffectEvent(onResume);
  const address = useEffectEvent(() => streamAddress(text, goOn ? JSON.stringify(goOn()) : (key ?? '')));
  useEffect(() => (key === null ? undefined : follow(address, receive, resume)), [text, key]);
}
