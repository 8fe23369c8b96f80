import type { Viewer } from '@swingtag/platform-server';
import { ListAudience } from './saved-bag.entity.ts';

/** A list is its owner's; staff see no more of it than others. */
export function maySeeList(viewer: Viewer | null, ownerId: string, audience: ListAudience): boolean {
  if (viewer?.memberId === ownerId) return true;
  return audience === ListAudience.PUBLIC || (audience === ListAudience.MEMBERS && viewer !== null);
}
