import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, notFound, query, refuse, setFlash, textOf, type PageContext } from '@swingtag/platform-web';
import { KeptHouseRulesDocument, RestoreHouseRuleDocument, RetireHouseRuleDocument, SaveHouseRuleDocument, type KeptHouseRulesQuery } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { mustBeAdmin } from './admin.access.ts';

export type KeptRule = KeptHouseRulesQuery['houseRules'][number];

/** The place of a rule that is added: last, before the one for what no rule foresees where there is room. */
function placeForNew(rules: readonly KeptRule[]): number {
  const standing = rules.filter(({ retiredAt, key }) => !retiredAt && key !== 'other');
  return Math.min(999, Math.max(0, ...standing.map(({ position }) => position)));
}

/** `?rule=` says which one has its form on the page: an id, or `new`. */
export async function loadHouseRules(request: Request, context: PageContext) {
  await mustBeAdmin(context);
  const asked = new URL(request.url).searchParams.get('rule');
  const { houseRules: rules } = await query(context, KeptHouseRulesDocument);
  const chosen = rules.find(({ id }) => id === asked) ?? null;
  if (asked && asked !== 'new' && !chosen) notFound();
  return { rules, chosen, isNew: asked === 'new', place: placeForNew(rules) };
}

export type HouseRulesData = Awaited<ReturnType<typeof loadHouseRules>>;

const FIELDS = ['id', 'basedOn', 'title', 'text', 'reasonTemplate', 'pictureTemplate', 'severity', 'position'] as const;

/** What is no whole number is refused by the server's bounds. */
function numberIn(typed: string): number {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : -1;
}

async function act(context: PageContext, deed: string, typed: Record<(typeof FIELDS)[number], string>) {
  const [verb, id = ''] = deed.split(':');
  if (verb === 'retire') return { answer: (await mutate(context, RetireHouseRuleDocument, { id })).retireHouseRule, said: t`It holds no more.` };
  if (verb === 'restore') return { answer: (await mutate(context, RestoreHouseRuleDocument, { id })).restoreHouseRule, said: t`It holds again.` };
  const { title, text, reasonTemplate, pictureTemplate } = typed;
  const input = {
    id: typed.id || null, basedOn: typed.id ? numberIn(typed.basedOn) : null, title, text, reasonTemplate, pictureTemplate,
    severity: numberIn(typed.severity), position: numberIn(typed.position),
  };
  return { answer: (await mutate(context, SaveHouseRuleDocument, { input })).saveHouseRule, said: t`Saved. Everybody reads it like this now.` };
}

/** Words a rule, retires one or brings one back. */
export async function changeHouseRules(request: Request, context: PageContext) {
  await mustBeAdmin(context);
  const form = await formOf(request);
  const deed = textOf(form, 'deed');
  const typed = Object.fromEntries(FIELDS.map((name) => [name, textOf(form, name)])) as Record<(typeof FIELDS)[number], string>;
  const { answer, said } = await act(context, deed, typed);
  if (isRefusal(answer)) return refuse(answer, { ...typed, deed });
  return redirect('/admin/house-rules', { status: 303, headers: { 'Set-Cookie': await setFlash(context, { tone: 'ok', text: said }) } });
}
