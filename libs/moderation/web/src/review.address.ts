import type { QueueFilter, QueueOrder, SubjectKind } from '@swingtag/platform-web/gql';

const kinds: readonly SubjectKind[] = ['COMMENT', 'ARTICLE', 'TOPIC', 'MEMBER', 'AVATAR'];
/** What of the address chooses the list; the open case is apart from it. */
const chosen = ['kind', 'rule', 'hidden', 'held', 'free', 'author', 'order', 'page'];

/** `comment-12`: names a case in an address. */
export function caseName(kind: SubjectKind, objectId: string): string {
  return `${kind.toLowerCase()}-${objectId}`;
}

/** The same for a case of the queue. */
export function nameOf({ kind, objectId }: { kind: SubjectKind; objectId: string }): string {
  return caseName(kind, objectId);
}

export function caseOfName(name: string): { kind: SubjectKind; objectId: string } | null {
  const [, word, objectId] = /^([a-z]+)-(\d+)$/.exec(name) ?? [];
  const kind = kinds.find((one) => one.toLowerCase() === word);
  return kind && objectId ? { kind, objectId } : null;
}

/** The list that an address asks for, as it is put into other addresses. */
export function listOf(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...search].filter(([name, value]) => chosen.includes(name) && value !== ''));
}

export function filterOf(list: URLSearchParams): { filter: QueueFilter; order: QueueOrder } {
  const kind = kinds.find((one) => one === list.get('kind')) ?? null;
  return {
    filter: {
      kind,
      ruleId: list.get('rule'),
      isHidden: list.has('hidden') ? true : null,
      isHeld: list.has('held') ? true : null,
      isFree: list.has('free') ? true : null,
      author: list.get('author'),
    },
    order: list.get('order') === 'OLDEST' ? 'OLDEST' : 'URGENT',
  };
}

/** The review queue with this list, opened at a case. */
export function reviewPath(open?: string | null, list?: URLSearchParams | null): string {
  const search = new URLSearchParams(list ?? undefined);
  if (open) search.set('case', open);
  return search.size > 0 ? `/admin/review?${search.toString()}` : '/admin/review';
}

export function undoPath(decisionId: string): string {
  return `/admin/decisions/${encodeURIComponent(decisionId)}/undo`;
}
