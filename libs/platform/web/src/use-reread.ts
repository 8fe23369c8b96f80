import { useCallback, useEffect, useState } from 'react';
import { useNavigation, useRevalidator } from 'react-router';

/**
 * Reads the data of the page again, when a live event says so. While a navigation is on its way it waits for its end: interrupted, that would
 * ask again, and the notice with its Undo, which the first answer brought, would be seen by nobody.
 */
export function useReread(): () => void {
  const { revalidate } = useRevalidator();
  const isIdle = useNavigation().state === 'idle';
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isDue || !isIdle) return;
    setDue(false);
    void revalidate();
  }, [isDue, isIdle, revalidate]);
  return useCallback(() => setDue(true), []);
}
