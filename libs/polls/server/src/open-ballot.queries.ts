import { Injectable } from '@nestjs/common';
import { CursorCodec, pageSize, toConnection, type Connection, type PageArgs } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { Ballots } from './poll.entity.ts';
import type { OpenBallot } from './open-ballot.graphql.ts';
import type { PollType } from './poll.graphql.ts';

interface BallotRow {
  member_id: string;
  choice: string[];
  cast_at: Date;
}

/** Who voted what. The one place that reads the votes of others for a page, and of open ballots only. */
@Injectable()
export class OpenBallotQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  /** The standing votes, the longest-standing members first. Whether the viewer may see them is asked before; the statement asks for open ballots again. */
  async page(poll: PollType, args: PageArgs): Promise<Connection<OpenBallot>> {
    const list = `open-ballots:${poll.id}`;
    const size = pageSize(args.first, 50);
    const [after] = args.after ? this.codec.decode(list, args.after) : [];
    const rows = await this.dataSource.query<BallotRow[]>(
      `SELECT v.member_id, v.choice, v.cast_at
         FROM vote v JOIN poll p ON p.id = v.poll_id
        WHERE v.poll_id = $1 AND p.ballots = $2 AND v.choice <> '{}' AND v.member_id > COALESCE($3::bigint, 0)
        ORDER BY v.member_id LIMIT $4`,
      [poll.id, Ballots.OPEN, after ?? null, size + 1],
    );
    const ballots = rows.map((row) => ({
      memberId: row.member_id,
      member: null,
      options: row.choice.flatMap((id) => poll.options.find((option) => option.id === id) ?? []),
      castAt: row.cast_at,
    }));
    return toConnection(ballots, { list, size, hasPreviousPage: Boolean(args.after), codec: this.codec, keys: (ballot) => [ballot.memberId] });
  }
}
