import { takeProof } from '@swingtag/accounts-web';
import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, notFound, query, refuse, setFlash, textOf, type PageContext, type Refused } from '@swingtag/platform-web';
import {
  ContentRuleDocument, ContentRulesDocument, RestoreContentRuleDocument, RetireContentRuleDocument, RuleChoicesDocument, SaveContentRuleDocument, SwitchOffContentRuleDocument,
  SwitchOnContentRuleDocument, TryContentRuleDocument,
} from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { mustBeStaff } from './admin.access.ts';
import { ruleInput, typedIn } from './content-rule.typed.ts';

async function choicesFor(context: PageContext) {
  const { houseRules, boardGroups } = await query(context, RuleChoicesDocument);
  return { houseRules, boards: boardGroups.flatMap(({ boards }) => boards) };
}

export type RuleChoices = Awaited<ReturnType<typeof choicesFor>>;

export async function loadContentRules(context: PageContext) {
  await mustBeStaff(context);
  const [{ contentRules }, { boards }] = await Promise.all([query(context, ContentRulesDocument), choicesFor(context)]);
  return { contentRules, boards };
}

export type ContentRulesData = Awaited<ReturnType<typeof loadContentRules>>;

/** `new` is a rule that is not written yet. */
export async function loadContentRule(context: PageContext, id: string) {
  await mustBeStaff(context);
  const choices = await choicesFor(context);
  if (id === 'new') return { rule: null, choices };
  const { contentRule: rule } = await query(context, ContentRuleDocument, { id });
  return { rule: rule ?? notFound(), choices };
}

export type ContentRuleData = Awaited<ReturnType<typeof loadContentRule>>;

type Deed = 'try' | 'on' | 'restore' | 'off' | 'retire';

async function act(context: PageContext, deed: Deed, { id, versionId }: { id: string; versionId: string }): Promise<Refused | null> {
  const changing = async () => {
    switch (deed) {
      case 'try':
        return (await mutate(context, TryContentRuleDocument, { versionId })).tryContentRule;
      case 'on':
        return (await mutate(context, SwitchOnContentRuleDocument, { versionId })).switchOnContentRule;
      case 'restore':
        return (await mutate(context, RestoreContentRuleDocument, { versionId })).restoreContentRule;
      case 'off':
        return (await mutate(context, SwitchOffContentRuleDocument, { id })).switchOffContentRule;
      case 'retire':
        return (await mutate(context, RetireContentRuleDocument, { id })).retireContentRule;
    }
  };
  const answer = await changing();
  return isRefusal(answer) ? answer : null;
}

const deeds: readonly Deed[] = ['try', 'on', 'restore', 'off', 'retire'];

/** Saves a rule, or does with it what a button says. */
export async function changeContentRule(request: Request, context: PageContext, id: string) {
  await mustBeStaff(context);
  const form = await formOf(request);
  const deed = deeds.find((one) => one === (textOf(form, 'deed') || textOf(form, 'proof-intent')));
  if (deed) {
    const typed = { deed };
    const unproven = await takeProof(context, form, typed);
    if (unproven) return unproven;
    const refusal = await act(context, deed, { id, versionId: textOf(form, 'versionId') });
    if (refusal?.reason === 'SIGN_IN_AGAIN') return refuse(refusal, typed);
    const done: Record<Deed, string> = {
      try: t`Tried. Below is what it would have hit.`,
      on: t`The rule is live.`,
      restore: t`The earlier version is the newest one now. Try it before you switch it on.`,
      off: t`The rule is switched off.`,
      retire: t`The rule is retired.`,
    };
    const flash = await setFlash(context, refusal ? { tone: 'problem', text: refusal.message } : { tone: 'ok', text: done[deed] });
    const next = deed === 'retire' && !refusal ? '/admin/rules' : `/admin/rules/${encodeURIComponent(id)}`;
    return redirect(next, { status: 303, headers: { 'Set-Cookie': flash } });
  }
  const typed = typedIn(form);
  const { saveContentRule: answer } = await mutate(context, SaveContentRuleDocument, { input: ruleInput(typed, { id: id === 'new' ? null : id, basedOn: textOf(form, 'basedOn') }) });
  if (isRefusal(answer)) return refuse(answer, typed);
  const flash = await setFlash(context, { tone: 'ok', text: t`Saved. Try it before you switch it on.` });
  return redirect(`/admin/rules/${answer.rule.id}`, { status: 303, headers: { 'Set-Cookie': flash } });
}
