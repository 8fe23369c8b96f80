import { Injectable } from '@nestjs/common';
import { AuditLog, cleanText, Invalid, LiveBus, mustBeSignedIn, NotFound, parseId, Refused, RefusalReason, Transactions, type OperationContext, type Viewer } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import { MAX_LABEL } from './poll.editor.ts';
import { PollKind, PollOption } from './poll.entity.ts';
import type { ChangePollOptionsInput, PollType } from './poll.graphql.ts';
import { mayEditPolls } from './poll.policy.ts';
import { pollTopic } from './vote.service.ts';

const FEWEST = 2;
const MOST = 20;
/** Of the others the sides are given by what they are. */
const CHOOSABLE: readonly PollKind[] = [PollKind.SINGLE, PollKind.MULTIPLE, PollKind.RANKED];

/** Changes which choices a poll has, until somebody votes: from then on they are sealed in its ledger, and a vote means what it meant when it was cast. */
@Injectable()
export class PollOptionsEditor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly live: LiveBus,
  ) {}

  /**
   * Adds, takes away and orders choices; those with an id stay the ones that they are. Holds the poll against votes: of a first vote and a change at the
   * same moment one waits, and finds the other done. Returns the poll's id.
   */
  async change(viewer: Viewer | null, input: ChangePollOptionsInput): Promise<string> {
    const refusal = mayEditPolls(viewer);
    if (refusal) throw refusal;
    mustBeSignedIn(viewer);
    const pollId = parseId(input.pollId, 'There is no such poll.');
    await this.transactions.run(async (tx) => {
      const [poll] = await tx.query<{ kind: PollKind; max: number }[]>(
        'SELECT kind, max_choices AS max FROM poll WHERE id = $1 AND opens_at <= clock_timestamp() FOR UPDATE', [pollId],
      );
      if (!poll) throw new NotFound('There is no such poll.');
      if (!CHOOSABLE.includes(poll.kind)) throw new Refused(RefusalReason.OPTIONS_FIXED, 'The sides of this kind of poll cannot be changed.');
      if (await hasEvents(tx, pollId)) throw new Refused(RefusalReason.OPTIONS_FIXED, 'Somebody has voted: from the first vote on the choices stand. Their words can still be corrected.');
      const before = await tx.getRepository(PollOption).find({ where: { pollId }, order: { position: 'ASC' } });
      const after = wanted(before, input, Math.max(FEWEST, poll.max));
      await tx.delete(PollOption, { pollId });
      for (const [position, { id, key, label, bagId, pictureId }] of after.entries()) {
        await tx.query(
          `INSERT INTO poll_option (id, poll_id, position, key, label, bag_id, picture_id) OVERRIDING SYSTEM VALUE
           VALUES (COALESCE($1, nextval(pg_get_serial_sequence('poll_option', 'id'))), $2, $3, $4, $5, $6, $7)`,
          [id, pollId, position, key, label, bagId, pictureId],
        );
      }
      const labels = (options: readonly { label: string }[]) => options.map((option) => option.label);
      await this.audit.record(tx, {
        actorId: viewer.memberId, action: 'poll.options_changed', subjectKind: 'poll', subjectId: pollId,
        before: { options: labels(before) }, after: { options: labels(after) }, isPublic: true,
      });
    });
    this.live.publish(pollTopic(pollId));
    return pollId;
  }

  async may(ctx: OperationContext, { id, kind }: PollType): Promise<boolean> {
    if (mayEditPolls(ctx.viewer) || !CHOOSABLE.includes(kind)) return false;
    return (await ctx.load(this.untouched, id, this.untouched)) ?? false;
  }

  private readonly untouched = async (pollIds: readonly string[]): Promise<Map<string, boolean>> => {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT asked.id FROM unnest($1::bigint[]) AS asked(id) WHERE NOT EXISTS (SELECT 1 FROM vote_event e WHERE e.poll_id = asked.id)',
      [pollIds],
    );
    return new Map(rows.map((row) => [row.id, true]));
  };
}

async function hasEvents(tx: EntityManager, pollId: string): Promise<boolean> {
  const [found] = await tx.query<[{ has: boolean }]>('SELECT EXISTS (SELECT 1 FROM vote_event WHERE poll_id = $1) AS has', [pollId]);
  return found.has;
}

type WantedOption = Pick<PollOption, 'key' | 'label' | 'bagId' | 'pictureId'> & { id: string | null };

function wanted(before: readonly PollOption[], { options }: ChangePollOptionsInput, fewest: number): WantedOption[] {
  const field = 'options';
  if (options.length < fewest || options.length > MOST) throw new Invalid(field, `This poll has between ${fewest} and ${MOST} choices.`);
  const keys = new Set(before.map((option) => option.key));
  let number = 0;
  const newKey = () => {
    do number += 1;
    while (keys.has(`option-${number}`));
    return `option-${number}`;
  };
  const after = options.map(({ optionId, label }): WantedOption => {
    const text = cleanText(label, { field, label: 'A choice', max: MAX_LABEL });
    if (optionId === undefined || optionId === null) return { id: null, key: newKey(), label: text, bagId: null, pictureId: null };
    const known = before.find((option) => option.id === optionId);
    if (!known) throw new Invalid(field, 'That is not one of the choices of this poll.');
    return { id: known.id, key: known.key, label: text, bagId: known.bagId, pictureId: known.pictureId };
  });
  if (new Set(after.map((option) => option.label)).size < after.length) throw new Invalid(field, 'Two choices cannot have the same label.');
  return after;
}
