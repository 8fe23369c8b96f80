import { plainTextOf } from './body.references.ts';
import type { DraftContent } from './draft.content.ts';

/** Enough to see what it was about; the revisions have the rest. */
const MAX_TEXT = 4000;

type Fields = Record<string, unknown>;

function fieldsOf({ body, version: _, ...content }: DraftContent): Fields {
  return { ...content, text: plainTextOf(body).join('\n') };
}

/** What the staff log says of a publication: only the fields that differ, with the number of the revision that has everything. */
export function auditFields(before: DraftContent | null, after: DraftContent, number: number): { before: Fields | null; after: Fields } {
  const [old, now] = [before ? fieldsOf(before) : {}, fieldsOf(after)];
  const changed = Object.keys(now).filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]));
  const only = (fields: Fields): Fields =>
    Object.fromEntries(changed.map((name) => [name, typeof fields[name] === 'string' ? fields[name].slice(0, MAX_TEXT) : fields[name]]));
  return { before: before && only(old), after: { revision: number, ...only(now) } };
}
