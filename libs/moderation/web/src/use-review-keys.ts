import { useEffect, useEffectEvent } from 'react';

const keys = ['j', 'k', 'a', 'r', 'h', 'u', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type ReviewKey = (typeof keys)[number];

const typing = 'textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable]';

/** A single key pressed alone, outside of every field that takes letters. */
function keyOf(event: KeyboardEvent): ReviewKey | null {
  if (event.defaultPrevented || event.repeat || event.metaKey || event.ctrlKey || event.altKey) return null;
  if (event.target instanceof Element && event.target.closest(typing)) return null;
  const pressed = event.key.toLowerCase();
  return keys.find((key) => key === pressed) ?? null;
}

/** Single-key shortcuts of the review queue, while they are wanted; the digits choose a rule. */
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
