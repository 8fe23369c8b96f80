import { Injectable } from '@nestjs/common';
import { PictureErasure } from '@swingtag/media-server';
import { JobHandler, Jobs, Transactions, type JobPayload } from '@swingtag/platform-server';
import { VoteFates } from '@swingtag/polls-server';
import type { EntityManager } from 'typeorm';

const FINISH = 'finishErasure';
/** A request that was under way has ended by then. */
const FINISH_AFTER_MS = 40_000;

export enum Fate {
  /** The row goes. */
  GOES = 'GOES',
  /** The row stays, with a number that belongs to nobody with a name; its words, if they were the member's, go. */
  STAYS = 'STAYS',
  /** The row stays without the number. */
  EMPTIED = 'EMPTIED',
  /** `VoteFates` and docs/vote-rules.md. */
  OF_VOTES = 'OF_VOTES',
  /** `PictureErasure`. */
  OF_PICTURES = 'OF_PICTURES',
}

/** Every column that refers to a member by a key, as the spec of this table asks the database. docs/privacy.md says it in words. */
export const FATES: Record<string, Fate> = {
  'appeal.decided_by_id': Fate.STAYS,
  'appeal.member_id': Fate.STAYS,
  'article_draft.discarded_by_id': Fate.STAYS,
  'article_draft.saved_by_id': Fate.STAYS,
  'article_draft.scheduled_by_id': Fate.STAYS,
  'article_revision.author_id': Fate.STAYS,
  'asked_before.replaced_by_id': Fate.STAYS,
  'audience_member.member_id': Fate.GOES,
  'avatar.member_id': Fate.OF_PICTURES,
  'bag_list_audience.member_id': Fate.GOES,
  'board_attention.member_id': Fate.GOES,
  'board_moderator.appointed_by_id': Fate.STAYS,
  'board_moderator.member_id': Fate.GOES,
  'canned_reason.author_id': Fate.STAYS,
  'comment.author_id': Fate.STAYS,
  'comment_credit.member_id': Fate.GOES,
  'comment_like.member_id': Fate.GOES,
  'content_rule_trial.tried_by_id': Fate.STAYS,
  'content_rule_version.author_id': Fate.STAYS,
  'decision.moderator_id': Fate.STAYS,
  'decision.undone_by_id': Fate.STAYS,
  'member_allowance.member_id': Fate.GOES,
  'member_block.blocked_id': Fate.GOES,
  'member_block.blocker_id': Fate.GOES,
  'member_note.author_id': Fate.STAYS,
  'member_note.member_id': Fate.GOES,
  'moderation_case.author_id': Fate.STAYS,
  'moderation_case.claimed_by_id': Fate.EMPTIED,
  'muted_words.member_id': Fate.GOES,
  'notice.member_id': Fate.GOES,
  'picture.owner_id': Fate.OF_PICTURES,
  'poll.closed_by_id': Fate.STAYS,
  'poll_reminder.member_id': Fate.OF_VOTES,
  'post.author_id': Fate.STAYS,
  'post_attention.member_id': Fate.GOES,
  'read_position.member_id': Fate.GOES,
  'report.reporter_id': Fate.STAYS,
  'sanction.lifted_by_id': Fate.STAYS,
  'sanction.member_id': Fate.STAYS,
  'sanction.moderator_id': Fate.STAYS,
  'saved_bag.member_id': Fate.GOES,
  'session.member_id': Fate.GOES,
  'sign_in_trace.member_id': Fate.GOES,
  'unsent_text.member_id': Fate.GOES,
  'upload.member_id': Fate.OF_PICTURES,
  'vote.member_id': Fate.OF_VOTES,
  'vote_event.member_id': Fate.OF_VOTES,
  'vote_request.member_id': Fate.OF_VOTES,
};

/** Without a key: they stay, append-only. */
export const WITHOUT_KEY = ['audit_entry.actor_id', 'setting_change.actor_id', 'ledger_entry.voter'];

const GONE_WORDS = `'Gone with the account.'`;
/** Each about the member $1, in this order. What nobody but the staff could read any more, and every earlier wording. */
const WORDS = [
  `DELETE FROM comment_revision USING comment c WHERE c.id = comment_id AND c.author_id = $1`,
  `DELETE FROM topic_revision USING post p WHERE p.id = topic_id AND p.author_id = $1`,
  `DELETE FROM comment_picture USING comment c WHERE c.id = comment_id AND c.author_id = $1 AND (c.deleted_at IS NOT NULL OR c.removed_at IS NOT NULL)`,
  `UPDATE comment SET source = ${GONE_WORDS}, deleted_at = COALESCE(deleted_at, now())
    WHERE author_id = $1 AND (deleted_at IS NOT NULL OR removed_at IS NOT NULL) AND source <> ${GONE_WORDS}`,
  `DELETE FROM topic_picture USING topic t JOIN post p ON p.id = t.post_id WHERE t.post_id = topic_id AND p.author_id = $1 AND (t.deleted_at IS NOT NULL OR t.removed_at IS NOT NULL)`,
  `UPDATE topic t SET title = 'Deleted by its author', body = 'Deleted by its author.', deleted_at = COALESCE(t.deleted_at, now()) FROM post p
    WHERE p.id = t.post_id AND p.author_id = $1 AND (t.deleted_at IS NOT NULL OR t.removed_at IS NOT NULL)`,
  `UPDATE appeal SET text = ${GONE_WORDS} WHERE member_id = $1 AND text <> ${GONE_WORDS}`,
  `UPDATE report SET note = NULL WHERE reporter_id = $1`,
  `UPDATE report SET reported_as = NULL FROM moderation_case k WHERE k.id = case_id AND k.kind = 'MEMBER' AND k.object_id = $1`,
  // The handles that were taken away; unlike each other, as a rule of the table wants them.
  `UPDATE decision d SET undo_state = jsonb_set(undo_state, '{kept}', jsonb_build_object('handle', 'gone-' || $1, 'replacedBy', 'gone-' || d.id))
     FROM moderation_case k WHERE k.id = d.case_id AND k.kind = 'MEMBER' AND k.object_id = $1 AND undo_state -> 'kept' ->> 'handle' IS NOT NULL`,
];

/**
 * What becomes of an account that ends: the row stays without name, address and password for what is kept to need it, and what docs/privacy.md says goes. Done again it
 * changes nothing.
 */
@Injectable()
export class MemberErasure {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly votes: VoteFates,
    private readonly pictures: PictureErasure,
  ) {}

  /** Joins the transaction of the act. Returns the polls whose tally moved, for `VoteFates.tell`. */
  async erase(tx: EntityManager, memberId: string): Promise<string[]> {
    const polls = await this.take(tx, memberId);
    await this.jobs.add(tx, FINISH, { memberId }, { key: `finish-erasure-${memberId}`, runAt: new Date(Date.now() + FINISH_AFTER_MS) });
    return polls;
  }

  /** Once more, for what was under way at the moment of the act. */
  @JobHandler(FINISH)
  async finish({ memberId = '' }: JobPayload): Promise<void> {
    const polls = await this.transactions.run(async (tx) => {
      const [gone] = await tx.query<object[]>('SELECT 1 FROM member WHERE id = $1 AND deleted_at IS NOT NULL', [memberId]);
      return gone ? this.take(tx, memberId) : [];
    });
    this.votes.tell(polls);
  }

  private async take(tx: EntityManager, memberId: string): Promise<string[]> {
    // Whoever writes something of theirs holds the row, too: it is there by now, or comes after.
    const [member] = await tx.query<{ email: string }[]>('SELECT email FROM member WHERE id = $1 FOR UPDATE', [memberId]);
    if (!member) return [];
    for (const sql of [`DELETE FROM sign_in_code WHERE lower(email) = lower($1)`, `DELETE FROM outbox_mail WHERE lower(recipient) = lower($1)`]) await tx.query(sql, [member.email]);
    await tx.query(
      `UPDATE member SET handle = 'gone-' || id, email = 'gone-' || id || '@invalid', password_hash = NULL, role = 'MEMBER', given_tier = NULL, limitation_reason = NULL, suspension_reason = NULL,
              deleted_at = COALESCE(deleted_at, now()) WHERE id = $1`,
      [memberId],
    );
    const polls = await this.votes.ofErased(tx, memberId);
    await this.takeWords(tx, memberId);
    for (const [name, fate] of Object.entries(FATES)) {
      const [table = '', column = ''] = name.split('.');
      if (fate === Fate.GOES) await tx.query(`DELETE FROM ${table} WHERE ${column} = $1`, [memberId]);
    }
    await tx.query('UPDATE moderation_case SET claimed_by_id = NULL, claimed_until = NULL WHERE claimed_by_id = $1', [memberId]);
    await this.pictures.ofMember(tx, memberId);
    return polls;
  }

  private async takeWords(tx: EntityManager, memberId: string): Promise<void> {
    const [before] = await tx.query<[{ removes: string | null }]>(`SELECT current_setting('swingtag.removes', true) AS removes`);
    await tx.query(`SET LOCAL swingtag.removes = 'member'`);
    for (const sql of WORDS) await tx.query(sql, [memberId]);
    await tx.query(`SELECT set_config('swingtag.removes', $1, true)`, [before.removes ?? '']);
  }
}
