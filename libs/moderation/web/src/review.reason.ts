import type { SubjectKind } from '@swingtag/platform-web/gql';

export interface RuleTemplate {
  id: string;
  reasonTemplate: string;
}

/** Each rule with the words that fit what is removed: a picture is no comment. */
export function templatesFor(kind: SubjectKind, rules: readonly (RuleTemplate & { pictureTemplate: string })[]): RuleTemplate[] {
  return rules.map(({ id, reasonTemplate, pictureTemplate }) => ({ id, reasonTemplate: kind === 'AVATAR' ? pictureTemplate : reasonTemplate }));
}

interface ReportedRule {
  rule: { id: string };
}

/** The rule that most reports name; of equals, the one named first. */
export function mostReported(reports: readonly ReportedRule[]): string | null {
  const counts = new Map<string, number>();
  for (const { rule } of reports) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  let best: string | null = null;
  for (const [id, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = id;
  return best;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * What the author will read. An empty reason, or the untouched template of another rule, becomes the template of the
 * chosen rule: so a moderator who only picks another rule sends the right words, with script or without. A canned reason comes before
 * the template.
 */
export function reasonFor(
  ruleId: string,
  typed: string,
  rules: readonly RuleTemplate[],
  canned: { text: string } | null = null,
): string {
  const isUntouched =
    plain(typed) === '' || rules.some((rule) => plain(rule.reasonTemplate) === plain(typed));
  if (isUntouched && canned) return canned.text;
  const template = rules.find((rule) => rule.id === ruleId)?.reasonTemplate;
  return isUntouched && template !== undefined ? template : typed;
}
