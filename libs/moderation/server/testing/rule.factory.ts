import { aMember } from '@swingtag/accounts-server/testing';
import { ContentRule, ContentRuleVersion, RuleAction, RuleMatch } from '@swingtag/moderation-server';
import type { TestApi } from '@swingtag/platform-server/testing';
import { theRule } from './report.factory.ts';

/** A live rule about content, without a trial; states only what the test is about. */
export async function aRule(
  api: TestApi,
  about: { conditions: { kind: string; [more: string]: unknown }[]; action?: `${RuleAction}`; match?: `${RuleMatch}`; message?: string; limitDays?: number; by?: { id: string } },
): Promise<{ id: string; versionId: string }> {
  const authorId = (about.by ?? (await aMember(api, { role: 'MODERATOR' }))).id;
  const houseRuleId = await theRule(api, 'no-spam');
  return api.db.transaction(async (tx) => {
    const id = String((await tx.insert(ContentRule, {})).identifiers[0]?.['id']);
    const action = RuleAction[about.action ?? 'HOLD'];
    const version = await tx.insert(ContentRuleVersion, {
      ruleId: id, number: 1, name: 'A rule of a test', match: RuleMatch[about.match ?? 'ALL'], action, houseRuleId, authorId,
      conditions: about.conditions as unknown as ContentRuleVersion['conditions'],
      message: about.message ?? 'This waits for a moderator.', limitDays: about.limitDays ?? null,
    });
    const versionId = String(version.identifiers[0]?.['id']);
    await tx.update(ContentRule, { id }, { liveVersionId: versionId });
    return { id, versionId };
  });
}
