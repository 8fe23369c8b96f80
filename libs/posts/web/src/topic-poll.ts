import { query, textOf, type PageContext } from '@swingtag/platform-web';
import { BagBySlugDocument, BagsByNameDocument, type TopicPollInput } from '@swingtag/platform-web/gql';
import { pollChoicesOf, pollRulesOf } from './poll-rules.ts';

interface Named {
  brand: string;
  model: string;
}

export const bagName = ({ brand, model }: Named): string => `${brand} ${model}`;

/** As typed: the address of a bag's page, or its name. Without an id when it is neither: the server says what is missing. */
async function bagTyped(context: PageContext, typed: string): Promise<{ label: string; bagId: string | null }> {
  const slug = /(?:^|\/)bags\/([\w-]+)/.exec(typed)?.[1];
  const { bag } = slug ? await query(context, BagBySlugDocument, { slug }) : { bag: null };
  const { catalogue } = slug || !typed ? { catalogue: null } : await query(context, BagsByNameDocument, { search: typed.slice(0, 100) });
  const found = bag ?? catalogue?.bags.nodes.find((one) => bagName(one).toLowerCase() === typed.toLowerCase()) ?? null;
  return { label: found ? bagName(found).slice(0, 80) : typed.slice(0, 80) || '?', bagId: found?.id ?? null };
}

/** The poll of a topic's form; null when nothing of one was typed. What is left as usual stays out. */
export async function topicPollOf(form: FormData, context: PageContext): Promise<TopicPollInput | null> {
  const text = (name: string) => textOf(form, name).trim();
  if (!['question', 'pollOptions', 'firstBag', 'secondBag'].some(text)) return null;
  const { kind, options } = pollChoicesOf(form);
  const { minChoices, maxChoices, resultsRule, ballots, voterRole, voterTier } = pollRulesOf(form);
  return {
    question: text('question'),
    closesInDays: /^\d{1,4}$/.test(text('closesInDays')) ? Number(text('closesInDays')) : null,
    kind, minChoices, ballots, voterRole, voterTier,
    options: kind === 'HEAD_TO_HEAD' ? [await bagTyped(context, text('firstBag')), await bagTyped(context, text('secondBag'))] : options,
    maxChoices: text('pollMax') ? maxChoices : null,
    resultsRule: text('pollResults') ? resultsRule : null,
    changesAllowed: text('pollChanges') ? text('pollChanges') === 'yes' : null,
  };
}
