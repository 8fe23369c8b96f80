import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, CONFIG, Role, type Config } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';

const LOCK = 7_421_033;

/**
 * A new site has no admin, and roles are changed by admins only. Whoever proves the address in ADMIN_EMAIL while there is no admin
 * becomes one; later the setting does nothing.
 */
@Injectable()
export class FirstAdminService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly audit: AuditLog,
  ) {}

  /** The operator's own address, which gets in while the doors are closed to everybody new. */
  isExpected(email: string): boolean {
    return this.config.ADMIN_EMAIL?.toLowerCase() === email.toLowerCase();
  }

  /** Joins the transaction of a sign-in whose code proved the address. */
  async appoint(tx: EntityManager, memberId: string, email: string): Promise<void> {
    if (!this.isExpected(email)) return;
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const [changed] = await tx.query<[{ id: string }[], number]>(
      `UPDATE member SET role = 'ADMIN'
        WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM member WHERE role = 'ADMIN' AND deleted_at IS NULL) RETURNING id`,
      [memberId],
    );
    if (changed.length === 0) return;
    await this.audit.record(tx, {
      actorId: null, action: 'member.role_changed', subjectKind: 'member', subjectId: memberId,
      reason: 'First admin of the site, by its settings', before: { role: Role.MEMBER }, after: { role: Role.ADMIN },
    });
  }
}
