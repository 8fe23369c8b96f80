import { Injectable } from '@nestjs/common';
import { AuditLog, Conflict, Invalid, NotFound, parseId, RefusalReason, type Viewer } from '@swingtag/platform-server';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { RecordTable } from './record.keys.ts';

interface VersionedRecord extends ObjectLiteral {
  id: string;
  version: number;
  mergedIntoId: string | null;
}

/** What the writer had before them: nothing for a new record. */
export interface Read {
  id?: string | null;
  version?: number | null;
}

const TAKEN = '23505';

/** What the writes of all records share: one at a time, from the version that was read, and into the log. */
@Injectable()
export class RecordHistory {
  constructor(private readonly audit: AuditLog) {}

  /** The record as it is, locked until the transaction ends; null for a new one. Throws NotFound, and Conflict when it is not what was read. */
  async open<Row extends VersionedRecord>(tx: EntityManager, entity: EntityTarget<Row>, { id, version }: Read): Promise<Row | null> {
    if (!id) return null;
    const row = await tx.createQueryBuilder(entity, 'record').where('record.id = :id', { id: parseId(id) }).setLock('pessimistic_write').getOne();
    if (!row) throw new NotFound();
    if (row.mergedIntoId !== null) throw new Conflict(RefusalReason.CONFLICT, 'This record was merged into another one meanwhile.');
    if (row.version !== version) {
      throw new Conflict(RefusalReason.CONFLICT, 'Somebody else has changed this meanwhile. Compare below, then save again if yours should stand.');
    }
    return row;
  }

  /** Inserts or updates. Throws Invalid when another record has its name or its address. */
  async store(tx: EntityManager, entity: EntityTarget<VersionedRecord>, before: VersionedRecord | null, fields: object): Promise<string> {
    try {
      if (!before) return String((await tx.createQueryBuilder().insert().into(entity).values(fields).execute()).identifiers[0]?.['id']);
      await tx.createQueryBuilder().update(entity).set(fields).where('id = :id', { id: before.id }).execute();
      return before.id;
    } catch (error) {
      if ((error as { code?: string }).code !== TAKEN) throw error;
      const isAddress = String((error as { constraint?: string }).constraint).includes('slug');
      throw new Invalid(isAddress ? 'slug' : 'name', isAddress ? 'Another one has this address already.' : 'There is one of this name already, or one that was merged.', RefusalReason.CONFLICT);
    }
  }

  /** Notes what has changed, field by field; nothing when nothing has. */
  async note(tx: EntityManager, viewer: Viewer, act: { table: RecordTable; id: string; before: object | null; after: object }): Promise<void> {
    const { table, id, before, after } = act;
    const changed = Object.entries(after).filter(([field, value]) => !before || !isSame(value, (before as Record<string, unknown>)[field]));
    if (before && changed.length === 0) return;
    const was = before && Object.fromEntries(changed.map(([field]) => [field, (before as Record<string, unknown>)[field] ?? null]));
    await this.audit.record(tx, {
      actorId: viewer.memberId, action: `${table}.${before ? 'changed' : 'made'}`, subjectKind: table, subjectId: id, before: was, after: Object.fromEntries(changed),
    });
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
