export function boardPath(slug: string): string {
  return `/boards/${encodeURIComponent(slug)}`;
}
