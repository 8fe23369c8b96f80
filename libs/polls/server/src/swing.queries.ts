import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { PollKind } from './poll.entity.ts';
import type { PollType } from './poll.graphql.ts';
import type { Swing } from './swing.graphql.ts';
import { votersOf } from './verdict.ts';

/** Under ten votes, and under three who moved, numbers would be persons. */
const FEWEST_VOTERS = 10;
const FEWEST_CHANGED = 3;

interface Move {
  poll_id: string;
  from_id: string;
  to_id: string;
  members: number;
}

/** Who ended elsewhere than where they began. Whether the viewer may know is asked before. */
@Injectable()
export class SwingQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Null where several options stand side by side, and while too few have voted or moved. */
  async ofPoll(ctx: OperationContext, poll: PollType): Promise<Swing | null> {
    const voters = votersOf(poll.options);
    if (poll.kind === PollKind.MULTIPLE || voters < FEWEST_VOTERS) return null;
    const moves = (await ctx.load(this.moves, poll.id, this.moves)) ?? [];
    const sum = (wanted: (move: Move) => boolean) => moves.filter(wanted).reduce((all, { members }) => all + members, 0);
    const changed = sum(() => true);
    if (changed < FEWEST_CHANGED) return null;
    return {
      changed, voters,
      options: poll.options.map((option) => ({ option, gained: sum(({ to_id: id }) => id === option.id), lost: sum(({ from_id: id }) => id === option.id) })),
    };
  }

  /** Looks at those who have ever changed only; of a ranking the first counts. */
  private readonly moves = async (pollIds: readonly string[]): Promise<Map<string, Move[]>> => {
    const rows = await this.dataSource.query<Move[]>(
      `SELECT v.poll_id, e.choice[1] AS from_id, v.choice[1] AS to_id, count(*)::int AS members
         FROM (SELECT DISTINCT poll_id, member_id FROM vote_event WHERE poll_id = ANY($1) AND kind = 'change') moved
         JOIN vote v ON v.poll_id = moved.poll_id AND v.member_id = moved.member_id AND v.choice <> '{}'
        CROSS JOIN LATERAL (SELECT choice FROM vote_event WHERE member_id = v.member_id AND poll_id = v.poll_id ORDER BY id LIMIT 1) e
        WHERE e.choice[1] <> v.choice[1] GROUP BY 1, 2, 3`,
      [pollIds],
    );
    return Map.groupBy(rows, (row) => row.poll_id);
  };
}
