import { Inject, Injectable } from '@nestjs/common';
import { asId } from '@swingtag/comments-server';
import { CaseKinds, plainName, SubjectKind } from '@swingtag/moderation-server';
import { CONFIG, JobHandler, Mailer, Settings, type Config, type JobPayload } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { Notice, NoticeKind } from './notice.entity.ts';
import { APPEALABLE, noticeText } from './notice.text.ts';

/** Job that mails a notice: `{ noticeId }`. */
export const MAIL_NOTICE = 'mailNotice';

interface Letter {
  kind: NoticeKind;
  email: string;
  handle: string;
  caseKind: SubjectKind | null;
  objectId: string | null;
  ruleTitle: string | null;
  reason: string | null;
  suspendedUntil: string | null;
  limitedUntil: string | null;
  action: string | null;
  isKept: boolean;
  question: string | null;
  closesAt: Date | null;
  slug: string | null;
}

/** Mails of removals, suspensions and polls about to close, in plain text. Links have the configured origin. */
@Injectable()
export class NoticeMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly kinds: CaseKinds,
    private readonly settings: Settings,
  ) {}

  /** Once, however often the job comes: it is claimed first. What is not so any more is not mailed. */
  @JobHandler(MAIL_NOTICE)
  async mail({ noticeId }: JobPayload): Promise<void> {
    const id = asId(noticeId ?? '');
    const [claimed] = await this.dataSource.query<[{ id: string }[], number]>(
      `UPDATE notice SET mailed_at = clock_timestamp()
        WHERE id = $1 AND mailed_at IS NULL AND kind IN ('REMOVED', 'HIDDEN', 'SUSPENDED', 'WARNED', 'LIMITED', 'BANNED', 'APPEAL_DECIDED', 'POLL_CLOSING') RETURNING id`,
      [id],
    );
    const letter = claimed[0] && (await this.read(id));
    if (!letter) return;
    try {
      await this.mailer.deliver({ to: letter.email, subject: subjectOf(letter, this.settings.value('siteName')), text: await this.textOf(letter) });
    } catch (error) {
      await this.dataSource.getRepository(Notice).update({ id }, { mailedAt: null });
      throw error;
    }
  }

  private async read(id: string): Promise<Letter | undefined> {
    const [letter] = await this.dataSource.query<Letter[]>(
      `SELECT n.kind, m.email, m.handle, c.kind AS "caseKind", c.object_id AS "objectId", h.title AS "ruleTitle", COALESCE(d.reason, e.reason) AS reason,
              e.after ->> 'suspendedUntil' AS "suspendedUntil", e.after ->> 'limitedUntil' AS "limitedUntil", e.action,
              false AS "isKept", q.question, q.closes_at AS "closesAt", about.slug
         FROM notice n
         JOIN member m ON m.id = n.member_id AND m.deleted_at IS NULL
         LEFT JOIN decision d ON d.id = n.decision_id
         LEFT JOIN moderation_case c ON c.id = d.case_id
         LEFT JOIN house_rule h ON h.id = d.rule_id
         LEFT JOIN audit_entry e ON e.id = n.entry_id
         LEFT JOIN poll q ON q.id = n.poll_id AND q.opens_at <= clock_timestamp()
         LEFT JOIN post p ON p.poll_id = q.id
         LEFT JOIN article about ON about.post_id = p.id
        WHERE n.id = $1`,
      [id],
    );
    return letter;
  }

  private async textOf(letter: Letter): Promise<string> {
    const { kind, handle, reason, ruleTitle, caseKind, objectId, closesAt, slug } = letter;
    const subject = caseKind && objectId ? (await this.kinds.of(caseKind).describe([objectId])).get(objectId) : undefined;
    const what = (caseKind && plainName(caseKind, subject)) ?? 'comment';
    return [
      `Hello @${handle},`,
      noticeText(kind, { ...letter, what, replier: null, role: null, title: null, closesAt: closesAt?.toISOString() ?? null }),
      ruleTitle && `The house rule it is about: ${ruleTitle}.`,
      reason && `The moderator wrote: ${reason}`,
      subject?.markdown && `You wrote: ${subject.markdown}`,
      subject?.path && subject.kind === SubjectKind.COMMENT && `You can still see it at ${this.config.ORIGIN}${subject.path}`,
      APPEALABLE.has(kind) && `If this is wrong, you can appeal within ${this.settings.value('appealWithinDays')} days at ${this.config.ORIGIN}/appeals. Somebody else will look at it within ${this.settings.value('appealAnswerDays')} days.`,
      slug && `It is at ${this.config.ORIGIN}/articles/${slug}`,
      kind === NoticeKind.POLL_CLOSING
        ? 'You asked to be reminded of this one vote; there is nothing to unsubscribe from.'
        : `What moderators do is recorded, without names, at ${this.config.ORIGIN}/moderation-log`,
      `${this.settings.value('siteName')}, ${this.config.ORIGIN}`,
    ]
      .filter(Boolean)
      .join('\n\n');
  }
}

function subjectOf({ kind }: Letter, site: string): string {
  if (kind === NoticeKind.POLL_CLOSING) return `A vote on ${site} closes soon`;
  const subjects: Partial<Record<NoticeKind, string>> = {
    SUSPENDED: `Your ${site} account is suspended`,
    WARNED: `A warning on ${site}`,
    LIMITED: `Your ${site} account is limited`,
    BANNED: `Your ${site} account is banned`,
    APPEAL_DECIDED: `Your appeal on ${site} has been answered`,
  };
  const subject = subjects[kind];
  if (subject) return subject;
  return `A moderator ${kind === NoticeKind.HIDDEN ? 'has hidden' : 'removed'} something of yours on ${site}`;
}
