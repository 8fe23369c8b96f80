import { mayActAsEditor } from '@swingtag/accounts-server';
import { Conflict, mustBeSignedIn, NotFound, Refused, RefusalReason, type DomainError, type Viewer } from '@swingtag/platform-server';

/** Editors and admins write every article together: an editor who is away must not hold one up. */
export function mayWriteArticles(viewer: Viewer | null): DomainError | undefined {
  return mayActAsEditor(viewer);
}

export function mustWriteArticles(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayWriteArticles(viewer);
  if (refusal) throw refusal;
  mustBeSignedIn(viewer);
}

export function noSuchArticle(): NotFound {
  return new NotFound('There is no such article.', RefusalReason.POST_GONE);
}

export function inTrash(): Refused {
  return new Refused(RefusalReason.FORBIDDEN, 'This draft is in the trash. Bring it back first.');
}

export function savedElsewhere(): Conflict {
  return new Conflict(
    RefusalReason.CONFLICT,
    'This article was changed elsewhere since you opened it, by somebody else or in another tab. Nothing of yours is lost: choose which of the two texts goes on. The other one is kept among the revisions.',
  );
}
