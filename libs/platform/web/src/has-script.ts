import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether script runs: false on the server and in the first picture of a page, so that both are the same. */
export function useHasScript(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
