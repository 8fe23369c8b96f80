import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, CONFIG, Role, type Config } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';

const LOCK = 7_421_033;
const IS_THERE = `EXISTS (SELECT 1 FROM member WHERE role = 'ADMIN' AND deleted_at IS NULL)`;

/**
 * A new site has no admin, and roles are changed by admins only. Whoever proves the address in ADMIN_EMAIL while there is no admin
 * becomes one, or whoever reads the link on the server's console; later neither does anything.
 */
@Injectable()
export class FirstAdminService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly audit: AuditLog,
  ) {}

  async isThere(manager: EntityManager): Promise<boolean> {
    const [{ taken }] = await manager.query<[{ taken: boolean }]>(`SELECT ${IS_THERE} AS taken`);
    return taken;
  }

  /** The operator's own address, which gets in while the doors are closed to everybody new. */
  isExpected(email: string): boolean {
    return this.config.ADMIN_EMAIL?.toLowerCase() === email.toLowerCase();
  }

  /** Joins the transaction of a sign-in whose code proved the address. */
  async appoint(tx: EntityManager, memberId: string, email: string): Promise<void> {
    if (this.isExpected(email)) await this.make(tx, memberId, 'First admin of the site, by its settings');
  }

  /** False when there is an admin already. Others that try wait for this transaction. */
  async make(tx: EntityManager, memberId: string, reason: string): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const [changed] = await tx.query<[{ id: string }[], number]>(`UPDATE member SET role = 'ADMIN' WHERE id = $1 AND NOT ${IS_THERE} RETURNING id`, [memberId]);
    if (changed.length === 0) return false;
    await this.audit.record(tx, {
      actorId: null, action: 'member.role_changed', subjectKind: 'member', subjectId: memberId, reason, before: { role: Role.MEMBER }, after: { role: Role.ADMIN },
    });
    return true;
  }
}
