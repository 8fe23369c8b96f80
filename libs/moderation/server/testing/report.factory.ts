import { aMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { HouseRule, Report, type HouseRuleText } from '@swingtag/moderation-server';
import type { TestApi } from '@swingtag/platform-server/testing';

interface ReportForTest {
  id: string;
  commentId: string;
  reporterId: string;
}

/** The id of a house rule. */
export async function theRule(api: TestApi, key: HouseRuleText['key'] = 'be-kind'): Promise<string> {
  return (await api.db.getRepository(HouseRule).findOneByOrFail({ key })).id;
}

/** An open report, by a direct insert; states only what the test is about. */
export async function aReport(
  api: TestApi,
  about: { comment?: { id: string }; by?: { id: string }; rule?: HouseRuleText['key']; note?: string } = {},
): Promise<ReportForTest> {
  const commentId = (about.comment ?? (await aComment(api))).id;
  const reporterId = (about.by ?? (await aMember(api))).id;
  const result = await api.db
    .getRepository(Report)
    .insert({ commentId, reporterId, ruleId: await theRule(api, about.rule), note: about.note ?? null });
  return { id: String(result.identifiers[0]?.['id']), commentId, reporterId };
}
