export function articlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}`;
}

/** The talk under an article. */
export function talkPath(slug: string): string {
  return `${articlePath(slug)}#comments`;
}
