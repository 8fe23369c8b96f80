import { Invalid, parseId } from '@swingtag/platform-server';

/** Of the records that were chosen in a table: each once, one to a hundred. */
export function recordIds(ids: readonly string[]): string[] {
  const all = [...new Set(ids.map((id) => parseId(id)))];
  if (all.length === 0 || all.length > 100) throw new Invalid('ids', 'Please choose between one and a hundred of them.');
  return all;
}
