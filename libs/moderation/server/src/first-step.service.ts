import { Injectable } from '@nestjs/common';
import { mayAdminister, Member } from '@swingtag/accounts-server';
import { AuditLog, Invalid, Mailer, mustBeSignedIn, RateLimits, Settings, Transactions, type Limit, type Viewer } from '@swingtag/platform-server';
import { randomBytes } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { FirstStepKind, type FirstStepsType } from './first-step.graphql.ts';

const TRIALS: Limit = { name: 'mail-trial', points: 5, seconds: 900, shared: true };
/** Longer ago, a backup counts as none. */
const BACKUP_DAYS = 30;

interface Facts {
  mailAt: Date | null;
  mailsFail: boolean;
  backupAt: Date | null;
  isBackupFresh: boolean;
  dismissedAt: Date | null;
  hasBoard: boolean;
  hasArticle: boolean;
  hasOwnRules: boolean;
  staff: number;
  hasSample: boolean;
  isEmpty: boolean;
}

/** What stands on the site decides what is done; sample content does not count. One statement. */
const FACTS = `
  SELECT r.mail_tried_at AS "mailAt", r.backup_at AS "backupAt", r.dismissed_at AS "dismissedAt",
         COALESCE(r.backup_at > now() - interval '${BACKUP_DAYS} days', false) AS "isBackupFresh",
         EXISTS (SELECT FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
                  WHERE j.last_error IS NOT NULL AND t.identifier ILIKE 'mail%') AS "mailsFail",
         EXISTS (SELECT FROM board WHERE NOT is_sample) AS "hasBoard",
         EXISTS (SELECT FROM post WHERE kind = 'ARTICLE' AND NOT is_sample AND published_at <= now()) AS "hasArticle",
         EXISTS (SELECT FROM house_rule WHERE changed_at IS NOT NULL) AS "hasOwnRules",
         (SELECT count(*)::int FROM member WHERE role IN ('MODERATOR', 'ADMIN') AND NOT is_sample AND deleted_at IS NULL) AS staff,
         EXISTS (SELECT FROM member WHERE is_sample AND deleted_at IS NULL) AS "hasSample",
         NOT EXISTS (SELECT FROM post) AND NOT EXISTS (SELECT FROM trend) AND NOT EXISTS (SELECT FROM board) AND NOT EXISTS (SELECT FROM member WHERE is_sample) AS "isEmpty"
    FROM (SELECT) AS site LEFT JOIN first_run r ON true`;

/** The first steps of a site: what there is to do, and what only a person can say. Admins only. */
@Injectable()
export class FirstStepService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
    private readonly mailer: Mailer,
    private readonly audit: AuditLog,
  ) {}

  async list(viewer: Viewer | null): Promise<FirstStepsType> {
    mustAdminister(viewer);
    const [facts] = await this.dataSource.query<[Facts]>(FACTS);
    const done: Record<FirstStepKind, boolean> = {
      MAIL: facts.mailAt !== null && !facts.mailsFail,
      CONTACT: this.settings.value('contactAddress') !== '',
      HOUSE_RULES: facts.hasOwnRules || this.settings.value('rulesPreface') !== '',
      BOARD: facts.hasBoard,
      ARTICLE: facts.hasArticle,
      COLLEAGUE: facts.staff > 1,
      BACKUP: facts.isBackupFresh,
      SAMPLE: !facts.hasSample,
    };
    const at: Partial<Record<FirstStepKind, Date | null>> = { MAIL: facts.mailAt, BACKUP: facts.backupAt };
    const kinds = Object.values(FirstStepKind).filter((kind) => kind !== FirstStepKind.SAMPLE || facts.hasSample);
    return {
      steps: kinds.map((kind) => ({ kind, isDone: done[kind], at: at[kind] ?? null })),
      isDismissed: facts.dismissedAt !== null,
      isEmpty: facts.isEmpty,
    };
  }

  /** Sends one now, to the viewer, and waits for the server's answer. Throws Invalid with what it said, and TooMany. */
  async tryMail(viewer: Viewer | null): Promise<void> {
    mustAdminister(viewer);
    await this.limits.take(TRIALS, viewer.memberId);
    const { email } = await this.dataSource.getRepository(Member).findOneByOrFail({ id: viewer.memberId });
    const name = this.settings.value('siteName');
    try {
      await this.mailer.deliver({ to: email, subject: `${name}: this mail arrived`, text: `${name} can send mails: sign-in codes and alerts will reach your members.` });
    } catch (error) {
      throw new Invalid('mail', `The mail was not sent. ${error instanceof Error ? error.message : ''} Look at SMTP_URL in the settings of the server, and try again.`);
    }
    await this.mark(this.dataSource.manager, 'mail_tried_at', 'now()');
  }

  /** A program cannot see whether a backup lies where the site does not. On record, with who said so. */
  async confirmBackup(viewer: Viewer | null): Promise<void> {
    mustAdminister(viewer);
    await this.transactions.run(async (tx) => {
      await this.mark(tx, 'backup_at', 'now()');
      await this.audit.record(tx, { actorId: viewer.memberId, action: 'backup.confirmed', subjectKind: 'site', subjectId: '1' });
    });
  }

  /** Puts the list away, or brings it back. */
  async dismiss(viewer: Viewer | null, isDismissed: boolean): Promise<void> {
    mustAdminister(viewer);
    await this.mark(this.dataSource.manager, 'dismissed_at', isDismissed ? 'now()' : 'NULL');
  }

  private async mark(manager: EntityManager, column: 'mail_tried_at' | 'backup_at' | 'dismissed_at', value: 'now()' | 'NULL'): Promise<void> {
    await manager.query(
      `INSERT INTO first_run (salt, ${column}) VALUES ($1, ${value}) ON CONFLICT (single) DO UPDATE SET ${column} = EXCLUDED.${column}`,
      [randomBytes(32)],
    );
  }
}

function mustAdminister(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayAdminister(viewer);
  if (refusal) throw refusal;
  mustBeSignedIn(viewer);
}
