import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment, ADD, DELETE } from '@swingtag/comments-server/testing';
import { anAvatar } from '@swingtag/media-server/testing';
import { aReport, aRule, DECIDE, LIFT, REPORT, SANCTION, theRule, UNDO, type Outcome } from '@swingtag/moderation-server/testing';
import { Mailer, type Mail } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { NoticeJobs } from './notice.jobs.ts';
import { NoticeMail } from './notice.mail.ts';
import { NotificationsModule } from './notifications.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [NotificationsModule], env: { ORIGIN: 'https://swingtag.example' } });
});
afterAll(() => api.close());

const INBOX = `query ($first: Int, $after: String) { me { unreadNotices } notices(first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } nodes { id kind isRead text detail path comment { id bodyHtml } decision { reason rule { key } undoneAt moderator { handle } } } } }`;
interface Inbox {
  me: { unreadNotices: number };
  notices: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { id: string; kind: string; isRead: boolean; text: string; path: string | null }[] };
}
const inbox = (who: TestMember, variables: Record<string, unknown> = {}) => who.caller.run<Inbox>(INBOX, variables);
const act = async (who: TestMember, document: string, variables: Record<string, unknown>): Promise<Outcome> => {
  const [outcome] = Object.values(await who.caller.run<Record<string, Outcome>>(document, variables));
  if (!outcome || outcome.__typename === 'Refusal') throw new Error(JSON.stringify(outcome));
  return outcome;
};
const remove = async (who: TestMember, commentId: string) =>
  (await act(who, DECIDE, { input: { kind: 'COMMENT', objectId: commentId, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'It was about a person.' } })).decision.id;
const mailsTo = (who: TestMember) => api.db.query<{ subject: string; body: string }[]>('SELECT subject, body FROM outbox_mail WHERE recipient = $1 ORDER BY id', [who.email]);
const aModerator = () => aMember(api, { role: 'MODERATOR' });

describe('after a removal', () => {
  test('the author finds a notice with rule and reason, and a mail that says the same with links of this site', async () => {
    const [author, moderator] = [await aMember(api), await aModerator()];
    const comment = await aComment(api, { by: author, source: 'You are vain.' });
    await remove(moderator, comment.id);
    await api.runJobs();
    expect(await inbox(author)).toMatchObject({
      me: { unreadNotices: 1 },
      notices: { nodes: [{
        kind: 'REMOVED', isRead: false, text: 'A moderator removed your comment on “YAY or NAY: test bags?”.', detail: 'It was about a person.',
        path: `/comments/${comment.id}`, comment: { bodyHtml: '<p>You are vain.</p>' }, decision: { rule: { key: 'be-kind' }, moderator: null },
      }] },
    });
    const [mail, ...more] = await mailsTo(author);
    expect(more).toEqual([]);
    expect(mail?.body).toContain('It was about a person.');
    expect(mail?.body).toContain('You wrote: You are vain.');
    expect(mail?.body).toContain(`https://swingtag.example/comments/${comment.id}`);
    expect(mail?.body).not.toContain(moderator.handle);
  });

  test('of the picture beside a name its owner hears by which rule, and who reported it what came of it', async () => {
    const [{ id, owner }, reporter, moderator] = [await anAvatar(api), await aMember(api), await aModerator()];
    const about = { kind: 'AVATAR', objectId: id, ruleId: await theRule(api) };
    await act(reporter, REPORT, { input: about });
    const { decision } = await act(moderator, DECIDE, { input: { ...about, outcome: 'REMOVE', reason: 'It shows a person.' } });
    await api.db.query(`UPDATE graphile_worker._private_jobs SET run_at = now() - interval '1 second'`);
    await api.runJobs();
    expect((await inbox(owner)).notices.nodes).toMatchObject([
      { kind: 'REMOVED', text: 'A moderator removed your picture.', detail: 'It shows a person.', path: '/appeals', decision: { rule: { key: 'be-kind' } } },
    ]);
    expect((await inbox(reporter)).notices.nodes).toMatchObject([{ kind: 'REPORT_DECIDED', text: 'You reported a picture. A moderator has removed it. Thank you.', detail: null }]);
    expect((await mailsTo(owner))[0]?.body).toContain('A moderator removed your picture.\n\nThe house rule it is about: Go for the bag, not the person.');
    await act(moderator, UNDO, { id: decision.id });
    await api.runJobs();
    expect((await inbox(owner)).notices.nodes).toMatchObject([{ kind: 'RESTORED', text: 'Your picture is back: its removal was undone.' }]);
  });

  test('a job delivered three times, also at once, leaves one notice and one mail', async () => {
    const [author, moderator] = [await aMember(api), await aModerator()];
    const decisionId = await remove(moderator, (await aComment(api, { by: author })).id);
    const job = () => api.get(NoticeJobs).removalChanged({ decisionId });
    await Promise.all([job(), job()]);
    await job();
    await api.runJobs();
    const [notice] = await api.db.query<{ id: string }[]>('SELECT id FROM notice WHERE member_id = $1', [author.id]);
    const mail = () => api.get(NoticeMail).mail({ noticeId: notice?.id ?? '' });
    await Promise.all([mail(), mail(), mail()]);
    expect((await inbox(author)).notices.nodes).toHaveLength(1);
    expect(await mailsTo(author)).toHaveLength(1);
  });

  test('that is undone, the notice becomes one of the return, unread again', async () => {
    const [author, moderator] = [await aMember(api), await aModerator()];
    const decisionId = await remove(moderator, (await aComment(api, { by: author })).id);
    await api.runJobs();
    await author.caller.run('mutation { markNoticesRead { unreadNotices } }');
    await act(moderator, UNDO, { id: decisionId });
    await api.runJobs();
    await api.get(NoticeJobs).removalChanged({ decisionId });
    const { me, notices } = await inbox(author);
    expect([me.unreadNotices, notices.nodes.length]).toEqual([1, 1]);
    expect(notices.nodes[0]).toMatchObject({
      kind: 'RESTORED', text: 'Your comment on “YAY or NAY: test bags?” is back: its removal was undone.', detail: expect.stringContaining('It was about a person.'),
    });
    expect(await mailsTo(author)).toHaveLength(1);
  });

  test('that is undone before anybody was told, nobody is told, in whatever order the jobs come', async () => {
    const [author, moderator] = [await aMember(api), await aModerator()];
    await act(moderator, UNDO, { id: await remove(moderator, (await aComment(api, { by: author })).id) });
    await api.runJobs();
    expect((await inbox(author)).notices.nodes).toEqual([]);
    expect(await mailsTo(author)).toEqual([]);
  });

  test('a process that is killed between marking and sending loses the mail and never sends it twice; the notice stands', async () => {
    const [author, moderator] = [await aMember(api), await aModerator()];
    await remove(moderator, (await aComment(api, { by: author })).id);
    const mailer = api.get(Mailer);
    const deliver = mailer.deliver.bind(mailer);
    let markedBefore: unknown;
    // Never comes back, as for a process that is gone.
    const gone = new Promise<void>((reached) => {
      mailer.deliver = async () => {
        markedBefore = (await api.db.query('SELECT mailed_at IS NOT NULL AS marked FROM notice WHERE member_id = $1', [author.id]))[0];
        reached();
        return new Promise(() => undefined);
      };
    });
    try {
      const notice = await noticeOf(author);
      void api.get(NoticeMail).mail({ noticeId: notice });
      await gone;
      mailer.deliver = deliver;
      await api.get(NoticeMail).mail({ noticeId: notice });
    } finally {
      mailer.deliver = deliver;
    }
    expect(markedBefore).toEqual({ marked: true });
    expect([await mailsTo(author), (await inbox(author)).notices.nodes.length]).toEqual([[], 1]);
  });

  /** The notice of the removal, told without its mail. */
  async function noticeOf(who: TestMember): Promise<string> {
    const [decision] = await api.db.query<{ id: string }[]>('SELECT d.id FROM decision d ORDER BY d.id DESC LIMIT 1');
    await api.get(NoticeJobs).removalChanged({ decisionId: decision?.id ?? '' });
    return (await api.db.query<{ id: string }[]>('SELECT id FROM notice WHERE member_id = $1', [who.id]))[0]?.id ?? '';
  }

  test('a mail that the mail server refused is sent at the next try', async () => {
    const [author, moderator] = [await aMember(api), await aModerator()];
    await remove(moderator, (await aComment(api, { by: author })).id);
    const mailer = api.get(Mailer);
    const deliver = mailer.deliver.bind(mailer);
    let tries = 0;
    mailer.deliver = (mail: Mail) => (++tries === 1 ? Promise.reject(new Error('451 try again')) : deliver(mail));
    try {
      await api.runJobs();
      const [notice] = await api.db.query<{ id: string; mailed_at: Date | null }[]>('SELECT id, mailed_at FROM notice WHERE member_id = $1', [author.id]);
      expect([tries, notice?.mailed_at]).toEqual([1, null]);
      await api.get(NoticeMail).mail({ noticeId: notice?.id ?? '' });
    } finally {
      mailer.deliver = deliver;
    }
    expect(await mailsTo(author)).toHaveLength(1);
  });
});

describe('after a report and an appeal', () => {
  test('the reporter hears what came of it, not at once, and not when it was taken back; whoever appealed reads the answer', async () => {
    const [author, reporter, early, first, second] = [await aMember(api), await aMember(api), await aMember(api), await aModerator(), await aModerator()];
    const [kept, undone] = [await aComment(api, { by: author }), await aComment(api, { by: author })];
    await aReport(api, { comment: kept, by: reporter });
    await aReport(api, { comment: undone, by: early });
    const ruleId = (await aRule(api, { conditions: [{ kind: 'LINKS', number: 50 }], action: 'REPORT' })).id; // a rule found it, too
    await api.db.query(`INSERT INTO report (case_id, content_rule_id, rule_id) SELECT id, $2, $3 FROM moderation_case WHERE kind = 'COMMENT' AND object_id = $1`, [kept.id, ruleId, await theRule(api)]);
    await act(first, DECIDE, { input: { kind: 'COMMENT', objectId: kept.id, outcome: 'KEEP' } });
    await act(first, UNDO, { id: await remove(first, undone.id) });
    await api.runJobs();
    expect((await inbox(reporter)).notices.nodes).toEqual([]);
    await api.db.query(`UPDATE graphile_worker._private_jobs SET run_at = now() - interval '1 second'`);
    await api.runJobs();
    expect((await inbox(reporter)).notices.nodes).toMatchObject([{ kind: 'REPORT_DECIDED', text: expect.stringContaining('keeps to the rules'), detail: null }]);
    expect((await inbox(early)).notices.nodes).toEqual([]);

    await act(first, SANCTION, { input: { memberId: author.id, kind: 'BAN', reason: 'Three removals in a week.' } });
    const { myMeasures } = await author.caller.run<{ myMeasures: { id: string }[] }>('{ myMeasures { id } }');
    await act(author, 'mutation ($input: AppealInput!) { appeal(input: $input) { __typename } }', { input: { measureId: myMeasures[0]?.id, text: 'That was not me.' } });
    const { appeals } = await second.caller.run<{ appeals: { id: string }[] }>('{ appeals { id } }');
    await act(second, 'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { __typename } }', { input: { id: appeals[0]?.id, isOverturned: true, answer: 'You are right.' } });
    await api.runJobs();
    expect((await inbox(author)).notices.nodes.slice(0, 3)).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: 'APPEAL_DECIDED', detail: 'You are right.' }),
      expect.objectContaining({ kind: 'BANNED', text: 'Your account is banned. You can still read.', detail: 'Three removals in a week.', path: '/appeals' }),
    ]));
    expect((await mailsTo(author)).map((mail) => mail.subject)).toEqual(expect.arrayContaining(['Your Swingtag account is banned', 'Your appeal on Swingtag has been answered']));
  });
});

describe('after another look at what was reported', () => {
  const settled = async () => {
    await api.runJobs();
    await api.db.query(`UPDATE graphile_worker._private_jobs SET run_at = now() - interval '1 second'`);
    await api.runJobs();
  };
  const told = async (who: TestMember) => (await inbox(who)).notices.nodes.map(({ text }) => text);
  const recordOf = async (reporter: TestMember) => {
    const { commentId } = await aReport(api, { by: reporter });
    const { reportCase } = await (await aModerator()).caller.run<{ reportCase: { reports: { reporterRecord: unknown }[] } }>(
      'query ($id: ID!) { reportCase(kind: COMMENT, objectId: $id) { reports { reporterRecord { decided upheld } } } }', { id: commentId },
    );
    return reportCase.reports[0]?.reporterRecord;
  };
  const appealAgainst = async (author: TestMember, decisionId: string, judge: TestMember, isOverturned: boolean) => {
    await act(author, 'mutation ($input: AppealInput!) { appeal(input: $input) { __typename } }', { input: { measureId: `decision-${decisionId}`, text: 'It was a quotation.' } });
    const { appeals } = await judge.caller.run<{ appeals: { id: string; member: { handle: string } }[] }>('{ appeals { id member { handle } } }');
    const id = appeals.find(({ member }) => member.handle === author.handle)?.id;
    await act(judge, 'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { __typename } }', { input: { id, isOverturned, answer: `A quotation, ${author.handle} is right.` } });
  };
  const REMOVED = 'You reported a comment on “YAY or NAY: test bags?”. A moderator has removed it. Thank you.';
  const KEPT = 'You reported a comment on “YAY or NAY: test bags?”, and it was removed. Another look has found that it keeps to the rules, and the removal was taken back.';

  test('by an appeal that was right, the reporter is told, once and without names, nothing waits, and the report counts as wrong', async () => {
    const [author, reporter, first, judge] = [await aMember(api), await aMember(api), await aModerator(), await aModerator()];
    const comment = await aComment(api, { by: author });
    await aReport(api, { comment, by: reporter });
    const decisionId = await remove(first, comment.id);
    await settled();
    expect(await told(reporter)).toEqual([REMOVED]);
    expect(await recordOf(reporter)).toEqual({ decided: 1, upheld: 1 });
    await appealAgainst(author, decisionId, judge, true);
    await settled();
    expect(await told(reporter)).toEqual([KEPT, REMOVED]);
    const seen = JSON.stringify((await inbox(reporter)).notices.nodes);
    for (const { handle } of [author, first, judge]) expect(seen).not.toContain(handle);
    expect(await recordOf(reporter)).toEqual({ decided: 1, upheld: 0 });
    expect(await judge.caller.run('query ($id: ID!) { reportCase(kind: COMMENT, objectId: $id) { id } }', { id: comment.id })).toEqual({ reportCase: null });
    expect(await api.visitor.run('query ($id: ID!) { comment(id: $id) { state } }', { id: comment.id })).toEqual({ comment: { state: 'VISIBLE' } });
    const [{ id: newest } = { id: '' }] = await api.db.query<{ id: string }[]>('SELECT max(id) AS id FROM decision');
    for (let again = 0; again < 2; again++) await api.get(NoticeJobs).reportsDecided({ decisionId: newest });
    await api.get(NoticeJobs).reportsDecided({ decisionId });
    expect(await told(reporter)).toHaveLength(2);
  });

  test('what was hidden before it was removed is back by an appeal that was right', async () => {
    const [author, reporter, first] = [await aMember(api), await aMember(api), await aModerator()];
    const comment = await aComment(api, { by: author });
    await aReport(api, { comment, by: reporter });
    await act(first, DECIDE, { input: { kind: 'COMMENT', objectId: comment.id, outcome: 'HIDE' } });
    await appealAgainst(author, await remove(first, comment.id), await aModerator(), true);
    expect(await api.visitor.run('query ($id: ID!) { comment(id: $id) { state } }', { id: comment.id })).toEqual({ comment: { state: 'VISIBLE' } });
    expect(await recordOf(reporter)).toEqual({ decided: 1, upheld: 0 });
    await settled();
    expect(await told(reporter)).toEqual(['You reported a comment on “YAY or NAY: test bags?”. A moderator has looked at it and found that it keeps to the rules.']);
  });

  test('by a moderator who comes to the opposite the reporter is told; to the same, there is nothing to tell', async () => {
    const [reporter, moderator] = [await aMember(api), await aModerator()];
    const { commentId } = await aReport(api, { by: reporter });
    const keep = async () => (await act(moderator, DECIDE, { input: { kind: 'COMMENT', objectId: commentId, outcome: 'KEEP' } })).decision.id;
    const takeBack = async (id: string) => {
      await settled();
      await act(moderator, UNDO, { id });
    };
    await takeBack(await remove(moderator, commentId));
    await takeBack(await remove(moderator, commentId));
    expect(await told(reporter)).toEqual([REMOVED]);
    await takeBack(await keep());
    await remove(moderator, commentId);
    await settled();
    expect(await told(reporter)).toEqual([
      'You reported a comment on “YAY or NAY: test bags?”, and it was kept. Another look has found that it breaks a rule: it is removed. Thank you.', KEPT, REMOVED,
    ]);
  });

  test('the words for its author are not told to who reported it', async () => {
    const [author, reporter, moderator] = [await aMember(api), await aMember(api), await aModerator()];
    const comment = await aComment(api, { by: author });
    await aReport(api, { comment, by: reporter });
    await remove(moderator, comment.id);
    await settled();
    expect((await inbox(reporter)).notices.nodes).toMatchObject([{ kind: 'REPORT_DECIDED', decision: { reason: '', rule: { key: 'be-kind' } } }]);
    expect((await inbox(author)).notices.nodes).toMatchObject([{ kind: 'REMOVED', decision: { reason: 'It was about a person.' } }]);
  });
});

describe('after an answer', () => {
  test('the author of the parent is told who answered; oneself is not', async () => {
    const [author, other] = [await aMember(api), await aMember(api)];
    const comment = await aComment(api, { by: author });
    const reply = await act(other, ADD, { input: { postId: comment.postId, parentId: comment.id, body: 'I disagree.' } });
    await act(author, ADD, { input: { postId: comment.postId, parentId: comment.id, body: 'I add.' } });
    await api.runJobs();
    const { nodes } = (await inbox(author)).notices;
    expect(nodes).toMatchObject([{ kind: 'REPLY', text: `@${other.handle} answered your comment on “YAY or NAY: test bags?”.`, path: `/comments/${reply.comment.id}` }]);
  });

  test('an answer that is gone is not told, and afterwards not by whom it was', async () => {
    const [author, other] = [await aMember(api), await aMember(api)];
    const comment = await aComment(api, { by: author });
    const answer = () => act(other, ADD, { input: { postId: comment.postId, parentId: comment.id, body: `At ${Math.random()}` } });
    const first = await answer();
    await api.runJobs();
    await act(other, DELETE, { id: first.comment.id });
    await act(other, DELETE, { id: (await answer()).comment.id });
    await api.runJobs();
    const { nodes } = (await inbox(author)).notices;
    expect(nodes).toHaveLength(1);
    expect(JSON.stringify(nodes)).not.toContain(other.handle);
  });

  test('a notice under a deleted article leads nowhere and shows nothing of it', async () => {
    const author = await aMember(api);
    const comment = await aComment(api, { by: author });
    await act(await aMember(api), ADD, { input: { postId: comment.postId, parentId: comment.id, body: 'x' } });
    await api.runJobs();
    await api.db.query('UPDATE post SET deleted_at = now() WHERE id = $1', [comment.postId]);
    expect((await inbox(author)).notices.nodes).toMatchObject([{ path: null, comment: null, text: 'There was an answer to your comment, but it is gone.' }]);
  });
});

describe('after a sanction or a change of role', () => {
  test('the member is told of a suspension by notice and mail, and of its end by notice', async () => {
    const [member, moderator] = [await aMember(api), await aModerator()];
    await act(moderator, SANCTION, { input: { memberId: member.id, kind: 'SUSPEND', days: 7, reason: 'Three removals in a week.' } });
    await api.runJobs();
    await act(moderator, LIFT, { input: { memberId: member.id, kind: 'SUSPEND', reason: 'We had the wrong person.' } });
    await api.runJobs();
    expect((await inbox(member)).notices.nodes).toMatchObject([
      { kind: 'SUSPENSION_LIFTED', detail: 'We had the wrong person.' },
      { kind: 'SUSPENDED', text: expect.stringMatching(/^Your account is suspended until \d{4}-\d\d-\d\d\./), detail: 'Three removals in a week.' },
    ]);
    const mails = await mailsTo(member);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain('Three removals in a week.');
  });

  test('a new role is told once for each change', async () => {
    const [member, admin] = [await aMember(api), await aMember(api, { role: 'ADMIN' })];
    const change = (role: string) =>
      act(admin, 'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { __typename } }', { input: { memberId: member.id, role, reason: 'Asked for it.' } });
    for (const role of ['EDITOR', 'MEMBER', 'EDITOR']) {
      await change(role);
      await api.runJobs();
    }
    await api.get(NoticeJobs).roleChanged({ memberId: member.id, role: 'EDITOR' });
    const told = await api.db.query<{ kind: string }[]>('SELECT kind FROM notice WHERE member_id = $1', [member.id]);
    expect(told).toEqual([{ kind: 'ROLE_CHANGED' }, { kind: 'ROLE_CHANGED' }, { kind: 'ROLE_CHANGED' }]);
  });
});

describe('the inbox', () => {
  /** Each in its own article. */
  const answers = async (author: TestMember, count: number) => {
    const other = await aMember(api);
    for (let n = 0; n < count; n++) {
      const comment = await aComment(api, { by: author });
      await act(other, ADD, { input: { postId: comment.postId, parentId: comment.id, body: 'x' } });
    }
    await api.runJobs();
  };

  test('is nobody else’s: visitors sign in, others see their own, cursors do not carry over', async () => {
    const [author, other] = [await aMember(api), await aMember(api)];
    await answers(author, 2);
    await answers(other, 2);
    const { endCursor } = (await inbox(other, { first: 1 })).notices.pageInfo;
    expect((await inbox(await aMember(api))).notices.nodes).toEqual([]);
    expect((await api.visitor.ask('{ notices { nodes { id } } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await api.visitor.ask('mutation { markNoticesRead { unreadNotices } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await author.caller.ask(INBOX, { after: endCursor })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('is read at one stroke, only one’s own', async () => {
    const [author, other] = [await aMember(api), await aMember(api)];
    await answers(author, 2);
    await answers(other, 1);
    expect(await author.caller.run('mutation { markNoticesRead { unreadNotices } }')).toEqual({ markNoticesRead: { unreadNotices: 0 } });
    expect((await inbox(author)).notices.nodes.every((notice) => notice.isRead)).toBe(true);
    expect((await inbox(other)).me.unreadNotices).toBe(1);
  });

  test('comes in pages, newest first, at the same cost for many notices as for few', async () => {
    const author = await aMember(api);
    await answers(author, 7);
    const first = await inbox(author, { first: 3 });
    const rest = await inbox(author, { first: 10, after: first.notices.pageInfo.endCursor });
    const ids = [...first.notices.nodes, ...rest.notices.nodes].map((notice) => Number(notice.id));
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect([ids.length, first.notices.pageInfo.hasNextPage, rest.notices.pageInfo.hasNextPage]).toEqual([7, true, false]);
    expect(await api.fewestStatements(() => inbox(author, { first: 7 }))).toBe(await api.fewestStatements(() => inbox(author, { first: 2 })));
  });
});
