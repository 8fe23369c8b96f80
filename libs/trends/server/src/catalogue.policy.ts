import { mayActAsEditor } from '@swingtag/accounts-server';
import type { Viewer } from '@swingtag/platform-server';

/** Editors and admins, or the refusal to throw. */
export function mustEditCatalogue(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayActAsEditor(viewer);
  if (refusal) throw refusal;
}
