import { useEffect, useRef } from 'react';

/** For a page that becomes another one at the same address but for its query: when `key` changes, the focus goes to the element with this id, or to the h1. */
export function useFocusOnChange(key: string, id = ''): void {
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    const target = document.getElementById(id) ?? document.querySelector('h1');
    target?.focus({ preventScroll: true });
  }, [key, id]);
}
