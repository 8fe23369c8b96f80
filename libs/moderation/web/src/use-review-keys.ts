import { useEffect, useEffectEvent } from 'react';

export type ReviewKey = 'j' | 'k' | 'a' | 'r' | 'u';

const typing = 'textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable]';

/** A single key pressed alone, outside of every field that takes letters. */
function keyOf(event: KeyboardEvent): ReviewKey | null {
  if (event.defaultPrevented || event.repeat || event.metaKey || event.ctrlKey || event.altKey) return null;
  if (event.target instanceof Element && event.target.closest(typing)) return null;
  const key = event.key.toLowerCase();
  return key === 'j' || key === 'k' || key === 'a' || key === 'r' || key === 'u' ? key : null;
}

/** Single-key shortcuts of the review queue, while they are wanted. */
export function useReviewKeys(isOn: boolean, press: (key: ReviewKey) => void): void {
  const onPress = useEffectEvent(press);
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (!key) return;
      event.preventDefault();
      onPress(key);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}
