import type { TalkMovedSubscription } from '@swingtag/platform-web/gql';
import { createContext, use } from 'react';

export type TalkMove = TalkMovedSubscription['talkMoved']['moves'][number];

/** What moved since the page was read, by comment. */
export const TalkMoved = createContext<ReadonlyMap<string, TalkMove>>(new Map());

export function useMove(commentId: string): TalkMove | undefined {
  return use(TalkMoved).get(commentId);
}
