import { useEffect, useEffectEvent } from 'react';
import { useFetcher } from 'react-router';
import type { Answer, Sending } from './use-decisions.ts';

/** Listens for what the server answers to one decision. */
export function ReviewSending({ sending, onAnswer }: { sending: Sending; onAnswer: (answer: Answer) => void }) {
  const { state, data } = useFetcher<Answer>({ key: sending.key });
  const tell = useEffectEvent(onAnswer);
  useEffect(() => {
    if (state === 'idle' && data) tell(data);
  }, [state, data]);
  return null;
}
