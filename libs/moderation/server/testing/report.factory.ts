import { aMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { CaseStore, HouseRule, SubjectKind, type FirstRuleKey } from '@swingtag/moderation-server';
import type { TestApi } from '@swingtag/platform-server/testing';

interface ReportForTest {
  id: string;
  commentId: string;
  reporterId: string;
}

/** The id of a house rule. */
export async function theRule(api: TestApi, key: FirstRuleKey = 'be-kind'): Promise<string> {
  return (await api.db.getRepository(HouseRule).findOneByOrFail({ key })).id;
}

/** An open report about a comment, without the rules of reporting; states only what the test is about. */
export async function aReport(
  api: TestApi,
  about: { comment?: { id: string }; by?: { id: string }; rule?: FirstRuleKey; note?: string } = {},
): Promise<ReportForTest> {
  const commentId = (about.comment ?? (await aComment(api))).id;
  const reporterId = (about.by ?? (await aMember(api))).id;
  const ruleId = await theRule(api, about.rule);
  const store = api.get(CaseStore);
  const id = await api.db.transaction(async (tx) => {
    const [comment] = await tx.query<{ author_id: string }[]>('SELECT author_id FROM comment WHERE id = $1', [commentId]);
    const held = await store.hold(tx, { kind: SubjectKind.COMMENT, objectId: commentId, authorId: comment?.author_id ?? '' });
    return store.report(tx, held, { reporterId, ruleId, note: about.note ?? null });
  });
  return { id, commentId, reporterId };
}
