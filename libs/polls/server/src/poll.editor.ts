import { Injectable } from '@nestjs/common';
import { AuditLog, cleanText, Invalid, LiveBus, mustBeSignedIn, NotFound, parseId, Transactions, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import type { EditPollInput } from './poll.graphql.ts';
import { mayEditPolls } from './poll.policy.ts';
import { PollQueries } from './poll.queries.ts';
import { pollTopic } from './vote.service.ts';

export const MAX_QUESTION = 200;
export const MAX_LABEL = 80;

interface PollTexts {
  question: string;
  labels: Record<string, string>;
}

/** Corrects the words of a poll. Votes stay where they are: they stand on options, not on words. */
@Injectable()
export class PollEditor {
  constructor(
    private readonly transactions: Transactions,
    private readonly polls: PollQueries,
    private readonly audit: AuditLog,
    private readonly live: LiveBus,
  ) {}

  /** Question and labels, at any time; with the words before and after in the staff log, and shown as edited. Returns the poll's id. */
  async edit(viewer: Viewer | null, input: EditPollInput): Promise<string> {
    const refusal = mayEditPolls(viewer);
    if (refusal) throw refusal;
    mustBeSignedIn(viewer);
    const pollId = parseId(input.pollId, 'There is no such poll.');
    await this.transactions.run(async (tx) => {
      const before = await this.hold(tx, pollId);
      const after = wanted(before, input);
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      await tx.query('UPDATE poll SET question = $2, edited_at = clock_timestamp() WHERE id = $1', [pollId, after.question]);
      await tx.query(
        `UPDATE poll_option o SET label = l.label FROM unnest($2::bigint[], $3::text[]) AS l(id, label) WHERE o.poll_id = $1 AND o.id = l.id AND o.label <> l.label`,
        [pollId, Object.keys(after.labels), Object.values(after.labels)],
      );
      await this.audit.record(tx, { actorId: viewer.memberId, action: 'poll.edited', subjectKind: 'poll', subjectId: pollId, before, after, isPublic: true });
    });
    this.live.publish(pollTopic(pollId));
    return pollId;
  }

  /** The poll's texts, kept from other editors until the transaction ends; votes go on. */
  private async hold(tx: EntityManager, pollId: string): Promise<PollTexts> {
    await tx.query('SELECT 1 FROM poll WHERE id = $1 FOR NO KEY UPDATE', [pollId]);
    const poll = await this.polls.find(pollId, tx);
    if (!poll) throw new NotFound('There is no such poll.');
    return { question: poll.question, labels: Object.fromEntries(poll.options.map(({ id, label }) => [id, label])) };
  }
}

function wanted(before: PollTexts, { question, labels }: EditPollInput): PollTexts {
  const after = { question: before.question, labels: { ...before.labels } };
  if (question !== undefined && question !== null) after.question = cleanText(question, { field: 'question', label: 'The question', min: 3, max: MAX_QUESTION });
  for (const { optionId, label } of labels ?? []) {
    if (!Object.hasOwn(before.labels, optionId)) throw new Invalid('labels', 'That is not one of the choices of this poll.');
    after.labels[optionId] = cleanText(label, { field: 'labels', label: 'A label', min: 1, max: MAX_LABEL });
  }
  if (new Set(Object.values(after.labels)).size < Object.keys(after.labels).length) throw new Invalid('labels', 'Two choices cannot have the same label.');
  return after;
}
