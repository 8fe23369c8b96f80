import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from './audit.entity.ts';

export type AuditRecord = Pick<AuditEntry, 'actorId' | 'action' | 'subjectKind' | 'subjectId'> &
  Partial<Pick<AuditEntry, 'rule' | 'reason' | 'before' | 'after' | 'isPublic'>>;

/** Writes what staff did, in the transaction that does it. */
@Injectable()
export class AuditLog {
  async record(tx: EntityManager, entry: AuditRecord): Promise<string> {
    const result = await tx.insert(AuditEntry, entry);
    return String(result.identifiers[0]?.['id']);
  }
}
