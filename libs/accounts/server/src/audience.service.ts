import { Injectable } from '@nestjs/common';
import { AuditLog, cleanText, Conflict, Invalid, mustBeSignedIn, NotFound, parseId, Refused, RefusalReason, Tier, Transactions, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { Audience, AudienceMember } from './audience.entity.ts';
import { isEverybody, type SaveAudienceInput } from './audience.graphql.ts';
import { mayAdminister } from './member.policy.ts';

const MAX_LISTED = 500;

@Injectable()
export class AudienceService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Makes an audience or changes one; whoever leaves it sees its boards no more from their next request on. Returns it. */
  async put(viewer: Viewer | null, input: SaveAudienceInput): Promise<Audience> {
    const refusal = mayAdminister(viewer);
    if (refusal) throw refusal;
    mustBeSignedIn(viewer);
    const name = cleanText(input.name, { field: 'name', label: 'The name', max: 60 });
    const fields = { name, minRole: input.minRole ?? null, minTier: input.minTier ?? null };
    if (fields.minTier === Tier.NEW) throw new Invalid('minTier', 'Every member has the first tier: that is everybody.');
    const handles = handlesOf(input.handles);
    return this.transactions.run(async (tx) => {
      const before = input.id ? await this.hold(tx, input.id) : null;
      await this.mustBeFree(tx, name, before?.id ?? null);
      const memberIds = await this.membersNamed(tx, handles);
      const id = before ? before.id : String((await tx.insert(Audience, fields)).identifiers[0]?.['id']);
      if (before) await tx.update(Audience, { id }, fields);
      await tx.delete(AudienceMember, { audienceId: id });
      if (memberIds.length > 0) await tx.insert(AudienceMember, memberIds.map((memberId) => ({ audienceId: id, memberId })));
      await this.audit.record(tx, {
        actorId: viewer.memberId, action: before ? 'audience.changed' : 'audience.made', subjectKind: 'audience', subjectId: id, reason: null,
        before, after: { ...fields, handles },
      });
      return { id, ...fields };
    });
  }

  private async hold(tx: EntityManager, id: string): Promise<Audience> {
    const [audience] = await tx.query<Audience[]>('SELECT id, name, min_role AS "minRole", min_tier AS "minTier" FROM audience WHERE id = $1 FOR UPDATE', [parseId(id)]);
    if (!audience) throw new NotFound('There is no such audience.');
    if (isEverybody(audience)) throw new Refused(RefusalReason.FORBIDDEN, 'Everybody is everybody: make another audience.');
    return audience;
  }

  private async mustBeFree(tx: EntityManager, name: string, ownId: string | null): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('audience-names', 0))`);
    const taken = await tx.query<{ id: string }[]>('SELECT id FROM audience WHERE name = $1 AND id IS DISTINCT FROM $2', [name, ownId]);
    if (taken.length > 0) throw new Conflict(RefusalReason.CONFLICT, 'There is an audience of this name already.');
  }

  private async membersNamed(tx: EntityManager, handles: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string; handle: string }[]>('SELECT id, handle FROM member WHERE handle = ANY($1) AND deleted_at IS NULL', [handles]);
    const missing = handles.find((handle) => !rows.some((row) => row.handle === handle));
    if (missing !== undefined) throw new Invalid('handles', `There is no member called ${missing}.`);
    return rows.map((row) => row.id);
  }
}

/** Distinct, as they are stored. */
function handlesOf(typed: readonly string[]): string[] {
  const handles = [...new Set(typed.map((handle) => handle.trim().replace(/^@/, '').toLowerCase()).filter(Boolean))];
  if (handles.length > MAX_LISTED) throw new Invalid('handles', `A list holds at most ${MAX_LISTED} members.`);
  const broken = handles.find((handle) => !/^[a-z0-9-]{1,24}$/.test(handle));
  if (broken !== undefined) throw new Invalid('handles', `“${broken.slice(0, 40)}” is no handle.`);
  return handles;
}
