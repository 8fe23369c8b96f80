import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Role, Tier } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aMember, type TestMember } from '../testing/member.factory.ts';
import { AccountsModule } from './accounts.module.ts';
import { tierInWords, tierOf } from './member.tier.ts';
import { SessionViewers } from './session.viewers.ts';

const DAY = 86_400;

describe('the tier of a member', () => {
  test.each([
    ['joined now', 0, 1, Tier.NEW],
    ['three days old and never back', 3 * DAY, 1, Tier.NEW],
    ['a second short of three days', 3 * DAY - 1, 3, Tier.NEW],
    ['three days old, here on three', 3 * DAY, 3, Tier.BASIC],
    ['a year old, here on fourteen days', 365 * DAY, 14, Tier.BASIC],
    ['a second short of thirty days', 30 * DAY - 1, 30, Tier.BASIC],
    ['thirty days old, here on fifteen', 30 * DAY, 15, Tier.ESTABLISHED],
  ])('%s', (_who, ageSeconds, activeDays, tier) => {
    expect(tierOf({ role: Role.MEMBER, ageSeconds, activeDays })).toBe(tier);
  });

  test.each([Role.EDITOR, Role.MODERATOR, Role.ADMIN])('whoever is %s is established from the first day', (role) => {
    expect(tierOf({ role, ageSeconds: 0, activeDays: 1 })).toBe(Tier.ESTABLISHED);
  });

  test('each but the first says what it asks for', () => {
    expect([Tier.NEW, Tier.BASIC, Tier.ESTABLISHED].map(tierInWords)).toEqual([null, expect.stringContaining('3 days'), expect.stringContaining('30 days')]);
  });
});

describe('a viewer', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ imports: [AccountsModule] });
  });
  afterAll(() => api.close());

  const tier = async (sessionId: string) => (await api.get(SessionViewers).find(sessionId))?.tier;
  const activeDays = async (id: string) => (await api.db.query<{ n: number }[]>('SELECT active_days AS n FROM member WHERE id = $1', [id]))[0]?.n;
  /** As if the last visit had been the day before. */
  const nextDay = (id: string) =>
    Promise.all([
      api.db.query(`UPDATE member SET last_active_on = last_active_on - 1 WHERE id = $1`, [id]),
      api.db.query(`UPDATE session SET last_seen_at = now() - interval '1 day' WHERE member_id = $1`, [id]),
    ]);
  async function visit(sessionId: string): Promise<void> {
    await tier(sessionId);
    await api.get(SessionViewers).settled();
  }

  test('rises with days here, counted once a day, in the statement that finds the session', async () => {
    const { id, sessionId } = await aMember(api, { createdAt: new Date(Date.now() - 4 * DAY * 1000) });
    expect(await api.countStatements(() => tier(sessionId))).toBe(1);
    expect(await tier(sessionId)).toBe(Tier.NEW);
    for (const days of [2, 3]) {
      await nextDay(id);
      await visit(sessionId);
      expect(await activeDays(id)).toBe(days);
    }
    expect(await tier(sessionId)).toBe(Tier.BASIC);
    await api.db.query(`UPDATE session SET last_seen_at = now() - interval '5 minutes' WHERE member_id = $1`, [id]);
    await Promise.all([1, 2, 3].map(() => tier(sessionId)));
    await api.close();
    api = await testApi({ imports: [AccountsModule] });
    expect(await activeDays(id)).toBe(3);
  });

  test('is told the tier as their own, and everybody that of others', async () => {
    const member = await aMember(api, { role: Role.EDITOR });
    expect(await member.caller.run('{ me { tier } }')).toEqual({ me: { tier: 'ESTABLISHED' } });
    const other = await aMember(api);
    expect(await api.visitor.run('query ($handle: String!) { member(handle: $handle) { tier } }', { handle: other.handle })).toEqual({ member: { tier: 'NEW' } });
  });

  describe('whose tier the staff gives', () => {
    const GIVE = 'mutation ($input: GiveTierInput!) { giveTier(input: $input) { ... on MemberChanged { member { tier givenTier } } ... on Refusal { reason field } } }';
    type Given = { giveTier: { member?: { tier: string; givenTier: string | null }; reason?: string; field?: string } };
    const give = async (by: TestMember, memberId: string, to: Tier | null, reason = 'Known from the fair') =>
      (await by.caller.run<Given>(GIVE, { input: { memberId, tier: to, reason } })).giveTier;

    test('has it at once, everywhere, until it is computed again; both are on record', async () => {
      const [staff, member] = [await aMember(api, { role: Role.MODERATOR }), await aMember(api)];
      expect(await give(staff, member.id, Tier.BASIC)).toEqual({ member: { tier: 'BASIC', givenTier: 'BASIC' } });
      expect(await tier(member.sessionId)).toBe(Tier.BASIC);
      await api.db.query(`INSERT INTO audience (name, min_tier) VALUES ('Those who stay', 'BASIC')`);
      expect((await api.get(SessionViewers).find(member.sessionId))?.audienceIds).toHaveLength(2);
      expect(await give(staff, member.id, null, 'Once is enough')).toEqual({ member: { tier: 'NEW', givenTier: null } });
      expect((await api.get(SessionViewers).find(member.sessionId))?.audienceIds).toHaveLength(1);
      const log = await api.db.query('SELECT actor_id, action, reason, before, after FROM audit_entry ORDER BY id');
      expect(log).toEqual([
        { actor_id: staff.id, action: 'member.tier_given', reason: 'Known from the fair', before: { tier: null }, after: { tier: 'BASIC' } },
        { actor_id: staff.id, action: 'member.tier_computed', reason: 'Once is enough', before: { tier: 'BASIC' }, after: { tier: null } },
      ]);
    });

    test('can be set back to new although the account is old', async () => {
      const [staff, old] = [await aMember(api, { role: Role.ADMIN }), await aMember(api, { createdAt: new Date('2020-01-01') })];
      await api.db.query('UPDATE member SET active_days = 400 WHERE id = $1', [old.id]);
      await give(staff, old.id, Tier.NEW);
      expect(await tier(old.sessionId)).toBe(Tier.NEW);
      expect((await old.caller.run<{ me: { tierStanding: object } }>('{ me { tierStanding { tier isGiven next { tier } } } }')).me.tierStanding).toEqual({ tier: 'NEW', isGiven: true, next: null });
    });

    test('is nobody of the staff, and not oneself; members see no given tier, and cannot give one', async () => {
      const [staff, editor, member] = [await aMember(api, { role: Role.MODERATOR }), await aMember(api, { role: Role.EDITOR }), await aMember(api)];
      expect((await give(staff, editor.id, Tier.NEW)).reason).toBe('FORBIDDEN');
      expect((await give(staff, staff.id, Tier.NEW)).reason).toBe('FORBIDDEN');
      expect((await give(member, member.id, Tier.ESTABLISHED)).reason).toBe('FORBIDDEN');
      expect((await give(staff, '999999', Tier.NEW)).reason).toBe('NOT_FOUND');
      expect(await give(staff, member.id, Tier.BASIC, ' ')).toMatchObject({ reason: 'INVALID', field: 'reason' });
      await give(staff, member.id, Tier.BASIC);
      const read = 'query ($handle: String!) { member(handle: $handle) { givenTier viewerCanGiveTier } }';
      expect(await member.caller.run(read, { handle: member.handle })).toEqual({ member: { givenTier: null, viewerCanGiveTier: false } });
      expect(await staff.caller.run(read, { handle: member.handle })).toEqual({ member: { givenTier: 'BASIC', viewerCanGiveTier: true } });
    });
  });

  test('reads what comes next: the tier, the days and visits that are missing, and what it opens', async () => {
    const member = await aMember(api, { createdAt: new Date(Date.now() - 1.5 * DAY * 1000) });
    const { me } = await member.caller.run<{ me: { tierStanding: object } }>('{ me { tierStanding { tier isGiven next { tier days visits } allowances { kind perDay perDayNext } } } }');
    expect(me.tierStanding).toEqual({
      tier: 'NEW', isGiven: false, next: { tier: 'BASIC', days: 2, visits: 2 },
      allowances: [{ kind: 'LINKS', perDay: 5, perDayNext: 25 }, { kind: 'PICTURES', perDay: 0, perDayNext: 20 }, { kind: 'TOPICS', perDay: 5, perDayNext: 20 }],
    });
  });
});
