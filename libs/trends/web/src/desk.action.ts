import { intentOf, takeProof } from '@swingtag/accounts-web';
import { t } from '@lingui/core/macro';
import { mustEdit } from '@swingtag/media-web/admin';
import {
  formOf, isRefusal, mutate, notFound, refusalStatus, safePath, setFlash, textOf, unmask, type FormAnswer, type FragmentRef, type PageContext, type Refused,
} from '@swingtag/platform-web';
import {
  ChangeBagsDocument, MergeRecordsDocument, RemoveRecordsDocument, RenameFacetValueDocument, WriteBagDocument, WriteBrandDocument, WriteSellerDocument, WriteTrendDocument,
  type ChangeBagsInput, type ChangedFragment, type WrittenFragment,
} from '@swingtag/platform-web/gql';
import { data, redirect } from 'react-router';
import { isDeskKind, RECORD_KINDS, type DeskKind } from './desk.address.ts';
import { bagInput, houseInput, offerRows, trendInput, typedIn } from './desk.form.ts';
import { FACETS } from './facet-name.tsx';
import { sentenceOfUses } from './record-uses.ts';

/** With `isStale`, somebody else has written the record since it was read. */
export interface DeskAnswer extends FormAnswer {
  isStale?: boolean;
  /** The rows of a table that the form was about. */
  chosen?: string[];
}

function refused(refusal: Refused, form: FormData, field = refusal.field ?? null) {
  const answer: DeskAnswer = {
    errors: [{ field, message: refusal.message }], typed: typedIn(form), isStale: refusal.reason === 'CONFLICT' && !refusal.field, chosen: form.getAll('ids').map(String),
    ...(refusal.reason === 'SIGN_IN_AGAIN' ? { proof: { codeSentTo: null } } : {}),
  };
  return data(answer, { status: refusalStatus(refusal.reason) });
}

async function leadOn(context: PageContext, to: string, text: string) {
  return redirect(to, { status: 303, headers: { 'Set-Cookie': await setFlash(context, { tone: 'ok', text }) } });
}

/** Writes a record, a new one or the one whose form it was. */
export async function writeRecord(request: Request, context: PageContext, kind: DeskKind) {
  await mustEdit(context);
  const form = await formOf(request);
  const { written } = await send(context, kind, form);
  const answer = unmask<WrittenFragment>(written);
  if (answer.__typename === 'Refusal') return refused(answer, form, fieldOf(answer.field, form));
  return leadOn(context, `/admin/${kind}/${encodeURIComponent(answer.slug)}`, t`Saved.`);
}

function send(context: PageContext, kind: DeskKind, form: FormData): Promise<{ written: FragmentRef<WrittenFragment> }> {
  switch (kind) {
    case 'trends':
      return mutate(context, WriteTrendDocument, { input: trendInput(form) });
    case 'bags':
      return mutate(context, WriteBagDocument, { input: bagInput(form) });
    case 'brands':
      return mutate(context, WriteBrandDocument, { input: houseInput(form) });
    case 'sellers':
      return mutate(context, WriteSellerDocument, { input: houseInput(form) });
  }
}

/** The server counts the offers that were sent, the form its rows. */
function fieldOf(field: string | null | undefined, form: FormData): string | null {
  const [, at, part] = /^offers-(\d+)-(\w+)$/.exec(field ?? '') ?? [];
  return at === undefined ? (field ?? null) : `offers-${offerRows(form)[Number(at)] ?? 0}-${part}`;
}

/** What was asked for the chosen rows of a table. */
export async function changeRecords(request: Request, context: PageContext, kind: DeskKind) {
  await mustEdit(context);
  const form = await formOf(request);
  const ids = form.getAll('ids').map(String);
  if (form.has('remove') || intentOf(form) === 'remove') return removeRecords(context, form, kind, ids);
  const { changed } = await mutate(context, ChangeBagsDocument, { ids, change: changeOf(form) });
  return told(context, form, changed, kind);
}

async function removeRecords(context: PageContext, form: FormData, kind: DeskKind, ids: string[]) {
  const unproven = await proofFor(context, form);
  if (unproven) return unproven;
  const { changed } = await mutate(context, RemoveRecordsDocument, { kind: RECORD_KINDS[kind], ids });
  return told(context, form, changed, kind);
}

function changeOf(form: FormData): ChangeBagsInput {
  const [deed, value] = [textOf(form, 'deed'), textOf(form, 'value')];
  if (deed === 'brand' || deed === 'trend') return { [deed]: value };
  const [what, name] = deed.split(':');
  const facet = FACETS.find((one) => one === name);
  if (!facet) return {};
  return what === 'remove' ? { removeFacet: { facet, value } } : { addFacet: { facet, value } };
}

/** Calls values of facets by another name, or takes them away. */
export async function changeFacets(request: Request, context: PageContext) {
  await mustEdit(context);
  const form = await formOf(request);
  const to = form.has('remove') ? null : textOf(form, 'to').trim();
  if (to === '') return refused({ reason: 'INVALID', field: 'to', message: t`Say what it should be called.` }, form);
  let count = 0;
  for (const choice of form.getAll('ids').map(String).slice(0, 50)) {
    const [name = '', ...rest] = choice.split(':');
    const facet = FACETS.find((one) => one === name);
    if (!facet) continue;
    const { changed } = await mutate(context, RenameFacetValueDocument, { facet, from: rest.join(':'), to });
    const answer = unmask<ChangedFragment>(changed);
    if (answer.__typename === 'Refusal') return refused(answer, form);
    count += answer.changed;
  }
  if (form.getAll('ids').length === 0) return refused({ reason: 'INVALID', field: null, message: t`Please choose at least one of them.` }, form);
  return leadOn(context, safePath(textOf(form, 'back'), '/admin/facets'), t`Bags changed: ${count}.`);
}

async function told(context: PageContext, form: FormData, changed: FragmentRef<ChangedFragment>, kind: DeskKind) {
  const answer = unmask<ChangedFragment>(changed);
  if (answer.__typename === 'Refusal') return refused(answer, form);
  if (answer.stay.length > 0) {
    const errors = answer.stay.map(({ name, uses }) => ({ field: null, message: t`${name} stays: ${sentenceOfUses(uses)}. Merge it into another one instead.` }));
    return data<DeskAnswer>({ errors, typed: {} }, { status: 409 });
  }
  const count = answer.changed;
  return leadOn(context, safePath(textOf(form, 'back'), `/admin/${kind}`), form.has('remove') || intentOf(form) === 'remove' ? t`Removed: ${count}.` : t`Changed: ${count}.`);
}

/** For what cannot be taken back: the proof that the form asked for, or the form again. */
async function proofFor(context: PageContext, form: FormData) {
  const unproven = await takeProof(context, form, typedIn(form));
  return unproven && data<DeskAnswer>({ ...unproven.data, chosen: form.getAll('ids').map(String) }, unproven.init ?? undefined);
}

/** Makes one record of those that were chosen. */
export async function mergeRecords(request: Request, context: PageContext, kind: string) {
  await mustEdit(context);
  if (!isDeskKind(kind)) notFound();
  const form = await formOf(request);
  const keepId = textOf(form, 'keepId');
  const ids = form.getAll('ids').map(String).filter((id) => id !== keepId);
  if (!keepId) return refused({ reason: 'INVALID', field: 'keepId', message: t`Choose the one to keep.` }, form);
  const unproven = await proofFor(context, form);
  if (unproven) return unproven;
  const { written } = await mutate(context, MergeRecordsDocument, { kind: RECORD_KINDS[kind], keepId, ids });
  const answer = unmask<WrittenFragment>(written);
  if (isRefusal(answer)) return refused(answer, form);
  return leadOn(context, `/admin/${kind}/${encodeURIComponent('slug' in answer ? answer.slug : '')}`, t`They are one now. The old addresses lead here.`);
}
