/** All that this browser keeps of what somebody typed: drafts of members' texts and of articles. */
const KEPT = /^swingtag-(unsent:|article-)/;

/** At sign-out: whoever uses this browser next finds nothing of it. What was saved on the server stays there. */
export function forgetTyped(): void {
  for (const key of Object.keys(localStorage)) if (KEPT.test(key)) localStorage.removeItem(key);
}
