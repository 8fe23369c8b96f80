import type { DeskDraftFragment } from '@swingtag/platform-web/gql';
import { momentOf } from './desk.content.ts';

/** What stands in the fields of the desk: each name with everything it has. */
export type DeskValues = Record<string, string[]>;

export const first = (values: DeskValues, name: string): string => values[name]?.[0] ?? '';

export function valuesOf(draft: DeskDraftFragment): DeskValues {
  const { title, dek, slug, trendId, authorId, cover, seriesIds, signOff, disclosure, related, updatedOn, poll, body } = draft;
  const bagName = (id: string | null) => draft.bags.filter((bag) => bag.id === id).map(({ brand, model }) => `${brand} ${model}`)[0];
  return {
    title: [title], dek: [dek], slug: [slug], trendId: [trendId ?? ''], authorId: [authorId], coverId: cover ? [cover.id] : [], seriesId: seriesIds, signOff: [signOff],
    disclosure: [disclosure ?? ''], relatedId: related.map(({ id }) => id), updatedOn: [updatedOn ?? ''], body: [body],
    ...(poll
      ? {
          hasPoll: ['on'], pollKind: [poll.kind], pollQuestion: [poll.question], pollOptions: [poll.kind === 'HEAD_TO_HEAD' ? '' : poll.options.map(({ label }) => label).join('\n')],
          pollBag: poll.kind === 'HEAD_TO_HEAD' ? poll.options.map(({ bagId, label }) => `${bagId ?? ''}|${bagName(bagId) ?? label}`) : [],
          pollMin: [String(poll.minChoices)], pollMax: [String(poll.maxChoices)], pollClosesAt: [momentOf(poll.closesAt ?? '') ?? ''], pollResults: [poll.resultsRule],
          pollChanges: poll.changesAllowed ? ['on'] : [], pollBallots: [poll.ballots], pollRole: [poll.voterRole], pollTier: [poll.voterTier],
        }
      : {}),
  };
}

/** The same from a form, to be kept in the browser. */
export function valuesIn(form: FormData): DeskValues {
  const values: DeskValues = {};
  for (const [name, value] of form) if (typeof value === 'string') values[name] = [...(values[name] ?? []), value];
  return values;
}
