import type { TestApi } from '@swingtag/platform-server/testing';
import type { Role, Tier } from '@swingtag/platform-server';
import { Ballots, Poll, PollKind, PollOption, PollService, ResultsRule } from '@swingtag/polls-server';

export interface PollForTest {
  id: string;
  yay: string;
  nay: string;
}

/** A poll about nothing in particular; states only what the test is about. */
export async function aPoll(
  api: TestApi,
  about: {
    closesAt?: Date | null; closed?: boolean; resultsRule?: ResultsRule; changesAllowed?: boolean; trendId?: string;
    voterRole?: Role; voterTier?: Tier; ballots?: Ballots; opensAt?: Date | null;
  } = {},
): Promise<PollForTest> {
  const id = await api.db.transaction((tx) =>
    api.get(PollService).open(tx, {
      question: 'YAY or NAY: test bags?',
      kind: PollKind.YAY_NAY,
      trendId: about.trendId ?? null,
      resultsRule: about.resultsRule ?? ResultsRule.ALWAYS,
      changesAllowed: about.changesAllowed ?? true,
      closesAt: about.closesAt ?? null,
      voterRole: about.voterRole,
      voterTier: about.voterTier,
      ballots: about.ballots ?? Ballots.SECRET,
      opensAt: about.opensAt,
    }),
  );
  if (about.closed) await api.db.getRepository(Poll).update({ id }, { closedAt: new Date() });
  const options = await api.db.getRepository(PollOption).find({ where: { pollId: id }, order: { position: 'ASC' } });
  const idOf = (key: string) => options.find((option) => option.key === key)?.id ?? '';
  return { id, yay: idOf('yay'), nay: idOf('nay') };
}

/** The tally by its three definitions: kept, counted, replayed; per option key. */
export async function tallyThreeWays(api: TestApi, poll: PollForTest): Promise<Record<'kept' | 'counted' | 'replayed', { yay: number; nay: number }>> {
  const read = async (sql: string) => {
    const rows = await api.db.query<{ option_id: string; n: string }[]>(sql, [poll.id]);
    const of = (option: string) => Number(rows.find((row) => row.option_id === option)?.n ?? 0);
    return { yay: of(poll.yay), nay: of(poll.nay) };
  };
  return {
    kept: await read('SELECT id AS option_id, votes AS n FROM poll_option WHERE poll_id = $1'),
    counted: await read('SELECT option_id, count(*) AS n FROM vote WHERE poll_id = $1 AND option_id IS NOT NULL GROUP BY option_id'),
    replayed: await read(
      `SELECT option_id, count(*) AS n
         FROM (SELECT DISTINCT ON (member_id) member_id, option_id FROM vote_event WHERE poll_id = $1 ORDER BY member_id, id DESC) last
        WHERE option_id IS NOT NULL GROUP BY option_id`,
    ),
  };
}
