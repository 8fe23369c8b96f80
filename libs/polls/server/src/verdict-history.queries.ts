import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import type { PollType } from './poll.graphql.ts';
import { HistoryStep, type VerdictHistory } from './verdict-history.graphql.ts';

const DAY_MS = 86_400_000;
/** Before that many days of data a line would tell noise. */
const FEWEST_DAYS = 3;
/** From here on the line goes by days. */
const DAILY_FROM_DAYS = 7;

interface Move {
  poll_id: string;
  at: Date;
  option_id: string;
  step: number;
  first: Date;
  now: Date;
}

/** Replays vote events into cumulative counts. Who may see them is asked before. */
@Injectable()
export class VerdictHistoryQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Null before there are three days of data. */
  async ofPoll(ctx: OperationContext, poll: PollType): Promise<VerdictHistory | null> {
    const moves = (await ctx.load(this.moves, poll.id, this.moves)) ?? [];
    const [start] = moves;
    if (!start) return null;
    const end = poll.isOpen ? start.now : (poll.closedAt ?? poll.closesAt ?? start.now);
    const days = (end.getTime() - start.first.getTime()) / DAY_MS;
    if (days < FEWEST_DAYS) return null;
    const step = days >= DAILY_FROM_DAYS ? HistoryStep.DAY : HistoryStep.HOUR;
    return { step, points: accumulate(moves, poll.options.map((option) => option.id), step) };
  }

  /** By hour; each event is one up on the options of its choice and one down on those of the one before; of a ranking the first counts. */
  private readonly moves = async (pollIds: readonly string[]): Promise<Map<string, Move[]>> => {
    const rows = await this.dataSource.query<Move[]>(
      `SELECT e.poll_id, date_trunc('hour', e.at, 'UTC') AS at, m.option_id, sum(step)::int AS step, min(min(e.at)) OVER (PARTITION BY e.poll_id) AS first, now() AS now
         FROM vote_event e JOIN poll p ON p.id = e.poll_id
        CROSS JOIN LATERAL (
          SELECT option_id, 1 FROM unnest(e.choice) WITH ORDINALITY AS c(option_id, place) WHERE place = 1 OR p.kind <> 'RANKED'
          UNION ALL
          SELECT option_id, -1 FROM unnest(e.previous_choice) WITH ORDINALITY AS c(option_id, place) WHERE place = 1 OR p.kind <> 'RANKED'
        ) AS m(option_id, step)
        WHERE e.poll_id = ANY($1)
        GROUP BY e.poll_id, 2, m.option_id ORDER BY e.poll_id, 2`,
      [pollIds],
    );
    return Map.groupBy(rows, (row) => row.poll_id);
  };
}

function accumulate(moves: readonly Move[], optionIds: readonly string[], step: HistoryStep): VerdictHistory['points'] {
  const votes = optionIds.map(() => 0);
  const points = new Map<number, number[]>();
  for (const move of moves) {
    const index = optionIds.indexOf(move.option_id);
    if (index < 0) continue;
    votes[index] = (votes[index] ?? 0) + move.step;
    const time = move.at.getTime();
    points.set(step === HistoryStep.DAY ? time - (time % DAY_MS) : time, [...votes]);
  }
  return [...points].map(([time, standing]) => ({ at: new Date(time), votes: standing }));
}
