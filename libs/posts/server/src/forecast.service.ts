import { Injectable } from '@nestjs/common';
import { mayActAsEditor } from '@swingtag/accounts-server';
import { AuditLog, cleanText, Conflict, Invalid, mustBeSignedIn, NotFound, parseId, RefusalReason, Transactions, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { Forecast } from './forecast.entity.ts';
import type { WriteForecastInput } from './forecast.inputs.ts';

/** Claims about the future of trends, written by editors. */
@Injectable()
export class ForecastService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Makes one or changes one. Returns the id. Throws Conflict when somebody else has changed it since it was read. */
  async write(viewer: Viewer | null, input: WriteForecastInput): Promise<string> {
    mustEdit(viewer);
    const trendId = parseId(input.trendId);
    const [saidOn, dueOn] = [dayOf(input.saidOn, 'saidOn'), input.dueOn?.trim() ? dayOf(input.dueOn, 'dueOn') : null];
    if (dueOn !== null && dueOn <= saidOn) throw new Invalid('dueOn', 'It is to be seen on a day after it was said.');
    const fields = {
      trendId, saidOn, dueOn, expects: input.expectsYay ? ('YAY' as const) : ('NAY' as const), pollId: input.pollId ? parseId(input.pollId) : null,
      claim: cleanText(input.claim, { field: 'claim', label: 'The claim', max: 400 }),
      saidBy: cleanText(input.saidBy, { field: 'saidBy', label: 'Who said it', max: 120 }),
    };
    return this.transactions.run(async (tx) => {
      const before = input.id ? await locked(tx, input.id, input.version ?? null) : null;
      if (before && before.trendId !== trendId) throw new NotFound();
      await mustBeAbout(tx, fields);
      const id = before?.id ?? String((await tx.insert(Forecast, fields)).identifiers[0]?.['id']);
      if (before) await tx.update(Forecast, { id }, fields);
      await this.record(tx, viewer, `forecast.${before ? 'changed' : 'made'}`, id, before, fields);
      return id;
    });
  }

  /** Throws Conflict when it was changed since it was read. */
  async remove(viewer: Viewer | null, id: string, version: number): Promise<string> {
    mustEdit(viewer);
    return this.transactions.run(async (tx) => {
      const before = await locked(tx, id, version);
      await tx.delete(Forecast, { id: before.id });
      await this.record(tx, viewer, 'forecast.deleted', before.id, before, null);
      return before.id;
    });
  }

  private async record(tx: EntityManager, viewer: Viewer, action: string, subjectId: string, before: object | null, after: object | null): Promise<void> {
    await this.audit.record(tx, { actorId: viewer.memberId, action, subjectKind: 'forecast', subjectId, before, after });
  }
}

async function locked(tx: EntityManager, id: string, version: number | null): Promise<Forecast> {
  const row = await tx.createQueryBuilder(Forecast, 'forecast').where('forecast.id = :id', { id: parseId(id) }).setLock('pessimistic_write').getOne();
  if (!row) throw new NotFound();
  if (row.version !== version) {
    throw new Conflict(RefusalReason.CONFLICT, 'Somebody else has changed this forecast meanwhile. It is shown as it is now; what you typed is kept: save again if yours should stand.');
  }
  return row;
}

async function mustBeAbout(tx: EntityManager, { trendId, pollId }: { trendId: string; pollId: string | null }): Promise<void> {
  const [trend] = await tx.query<object[]>('SELECT 1 FROM trend WHERE id = $1 AND merged_into_id IS NULL FOR KEY SHARE', [trendId]);
  if (!trend) throw new NotFound();
  if (!pollId) return;
  const [poll] = await tx.query<object[]>(
    `SELECT 1 FROM poll LEFT JOIN post ON post.poll_id = poll.id LEFT JOIN article ON article.post_id = post.id
      WHERE poll.id = $1 AND (poll.trend_id = $2 OR article.trend_id = $2) LIMIT 1`,
    [pollId, trendId],
  );
  if (!poll) throw new Invalid('pollId', 'Choose a poll about this trend.');
}

/** A day of the calendar. */
function dayOf(text: string, field: string): string {
  const day = text.trim();
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) throw new Invalid(field, 'Say the day: year, month, day.');
  return day;
}

function mustEdit(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayActAsEditor(viewer);
  if (refusal) throw refusal;
  mustBeSignedIn(viewer);
}
