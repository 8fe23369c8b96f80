const base = 'http://swingtag.invalid';
const opening = /^\/(?![/\\])/;

function hasControlCharacter(text: string): boolean {
  for (const char of text) if (char < ' ' || char === '\u007f' || char === '\\') return true;
  return false;
}

/** A path on this site, or the fallback: an address that came with a request must not lead elsewhere. */
export function safePath(path: unknown, fallback = '/'): string {
  if (typeof path !== 'string' || path.length > 2000 || !opening.test(path) || hasControlCharacter(path)) return fallback;
  if (!URL.canParse(path, base)) return fallback;
  const url = new URL(path, base);
  const result = url.pathname + url.search + url.hash;
  return url.origin === base && opening.test(result) ? result : fallback;
}

/** The path with another fragment: `/articles/x?page=2` and `ballot` give `/articles/x?page=2#ballot`. */
export function withHash(path: string, hash: string): string {
  return `${path.split('#')[0] ?? '/'}#${encodeURIComponent(hash)}`;
}

export function signInPath(next: string): string {
  return `/sign-in?next=${encodeURIComponent(next)}`;
}
