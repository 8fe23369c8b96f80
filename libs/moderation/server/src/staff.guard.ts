import { mayActAsStaff, mayReview } from '@swingtag/accounts-server';
import { mustBeSignedIn, type OperationContext, type Viewer } from '@swingtag/platform-server';

/** The first line of every query of the staff: the viewer, or the refusal to throw. */
export function staffOf(ctx: OperationContext): Viewer {
  const { viewer } = ctx;
  mustBeStaff(viewer);
  return viewer;
}

/** The same for a service. */
export function mustBeStaff(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayActAsStaff(viewer);
  if (refusal) throw refusal;
  mustBeSignedIn(viewer);
}

/** The first line of what moderators of single boards do too; how far theirs goes, policies and the queue say. */
export function mustReview(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayReview(viewer);
  if (refusal) throw refusal;
  mustBeSignedIn(viewer);
}

export function reviewerOf(ctx: OperationContext): Viewer {
  const { viewer } = ctx;
  mustReview(viewer);
  return viewer;
}
