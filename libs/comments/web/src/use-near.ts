import { useEffect, useState, type RefObject } from 'react';

/** Whether the reader has come near this part of the page: what is wanted only there is loaded then. */
export function useNear(part: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!part.current || isNear) return undefined;
    const observer = new IntersectionObserver((seen) => setNear(seen.some((one) => one.isIntersecting)), { rootMargin: '200px' });
    observer.observe(part.current);
    return () => observer.disconnect();
  }, [part, isNear]);
  return isNear;
}
