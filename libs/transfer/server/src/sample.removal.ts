import { Injectable } from '@nestjs/common';
import { mayAdminister } from '@swingtag/accounts-server';
import { AuditLog, mustBeFresh, mustBeSignedIn, Transactions, type Viewer } from '@swingtag/platform-server';
import { VoteFates } from '@swingtag/polls-server';
import { DataSource, type EntityManager } from 'typeorm';
import { MemberErasure } from './member.erasure.ts';
import { deleteDoomed, reachOfSample } from './sample.reach.ts';

export interface SampleCount {
  name: string;
  count: number;
}

/** What removing the sample content takes away. `byMembers`: of these, what real members wrote or voted on sample things. */
export interface SamplePreview {
  members: number;
  counts: SampleCount[];
  commentsByMembers: number;
  votesByMembers: number;
}

const COUNTS = `SELECT name, count(*)::int AS count FROM doomed GROUP BY name ORDER BY name`;
const BY_MEMBERS = `
  SELECT (SELECT count(*)::int FROM comment c JOIN doomed d ON d.name = 'comment' AND d.place = c.ctid JOIN member m ON m.id = c.author_id WHERE NOT m.is_sample) AS "commentsByMembers",
         (SELECT count(*)::int FROM vote v JOIN doomed d ON d.name = 'vote' AND d.place = v.ctid JOIN member m ON m.id = v.member_id WHERE NOT m.is_sample AND v.choice <> '{}') AS "votesByMembers"`;

/** Takes the sample content away in one transaction, with what hangs on it; see docs/sample-content.md. */
@Injectable()
export class SampleRemoval {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly votes: VoteFates,
    private readonly erasure: MemberErasure,
    private readonly audit: AuditLog,
  ) {}

  /** Looks and changes nothing. */
  async preview(viewer: Viewer | null): Promise<SamplePreview> {
    mustAdminister(viewer);
    const runner = this.dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      await reachOfSample(runner.manager);
      return await this.count(runner.manager);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  /**
   * Of two at once the second finds nothing. The viewer, should they be a sample member themselves, stays. The site goes on meanwhile: only rows of the
   * sample are locked. Who wrote one of them between looking and taking away makes it begin again.
   */
  async remove(viewer: Viewer | null): Promise<SamplePreview> {
    mustAdminister(viewer);
    mustBeFresh(viewer);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.removeAll(viewer);
      } catch (error) {
        if (attempt === ATTEMPTS || (error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error;
      }
    }
  }

  private removeAll(viewer: Viewer): Promise<SamplePreview> {
    return this.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      await tx.query(`UPDATE member SET is_sample = false WHERE id = $1`, [viewer.memberId]);
      const members = await tx.query<{ id: string }[]>('SELECT id FROM member WHERE is_sample AND deleted_at IS NULL ORDER BY id FOR UPDATE');
      for (const { id } of members) await this.votes.ofErased(tx, id);
      const removed = await this.removeReach(tx);
      await this.removeMembers(tx);
      await tx.query('UPDATE board SET is_sample = false WHERE is_sample');
      await tx.query('UPDATE trend SET is_sample = false WHERE is_sample');
      await tx.query('UPDATE bag SET is_sample = false WHERE is_sample');
      await this.audit.record(tx, {
        actorId: viewer.memberId, action: 'sample.removed', subjectKind: 'site', subjectId: '1', after: { ...removed, members: members.length },
      });
      return { ...removed, members: members.length };
    });
  }

  private async removeReach(tx: EntityManager): Promise<SamplePreview> {
    await tx.query(`SET LOCAL swingtag.removes = 'sample'`);
    await this.leaveRealTalk(tx);
    const links = await reachOfSample(tx);
    const result = await this.count(tx);
    const names = result.counts.map(({ name }) => name);
    for (const { child, parent, on, loose } of links) {
      if (loose.length === 0 || parent === 'member' || !names.includes(parent)) continue;
      await tx.query(
        `UPDATE ${child} c SET ${loose.map((column) => `${column} = NULL`).join(', ')} FROM ${parent} p JOIN doomed d ON d.name = '${parent}' AND d.place = p.ctid
          WHERE ${on} AND NOT EXISTS (SELECT FROM doomed o WHERE o.name = '${child}' AND o.place = c.ctid)`,
      );
    }
    await deleteDoomed(tx, links, names);
    await tx.query('DROP TABLE doomed');
    return result;
  }

  /** Words of sample members under real posts are taken back first, so that the counts of these posts follow. */
  private async leaveRealTalk(tx: EntityManager): Promise<void> {
    await tx.query(
      `WITH RECURSIVE gone AS (
         SELECT c.id FROM comment c JOIN member m ON m.id = c.author_id JOIN post p ON p.id = c.post_id WHERE m.is_sample AND NOT p.is_sample
         UNION SELECT c.id FROM comment c JOIN gone ON c.parent_id = gone.id
       ) UPDATE comment SET deleted_at = now() WHERE id IN (SELECT id FROM gone) AND deleted_at IS NULL`,
    );
  }

  /** Whom an append-only history still needs stays without a name; everybody else goes. */
  private async removeMembers(tx: EntityManager): Promise<void> {
    for (const { id } of await tx.query<{ id: string }[]>('SELECT id FROM member WHERE is_sample ORDER BY id')) {
      await this.erasure.erase(tx, id);
      await tx.query('SAVEPOINT one');
      try {
        await tx.query('DELETE FROM member WHERE id = $1', [id]);
        await tx.query('RELEASE SAVEPOINT one');
      } catch (error) {
        if ((error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error;
        await tx.query('ROLLBACK TO SAVEPOINT one');
        await tx.query('UPDATE member SET is_sample = false WHERE id = $1', [id]);
      }
    }
  }

  private async count(tx: EntityManager): Promise<SamplePreview> {
    const counts = await tx.query<SampleCount[]>(COUNTS);
    const [byMembers] = await tx.query<[Pick<SamplePreview, 'commentsByMembers' | 'votesByMembers'>]>(BY_MEMBERS);
    const [{ members }] = await tx.query<[{ members: number }]>('SELECT count(*)::int AS members FROM member WHERE is_sample AND deleted_at IS NULL');
    return { members, counts, ...byMembers };
  }
}

const FOREIGN_KEY_VIOLATION = '23503';
const ATTEMPTS = 5;
const LOCK = 7_421_035;

function mustAdminister(viewer: Viewer | null): asserts viewer is Viewer {
  const refusal = mayAdminister(viewer);
  if (refusal) throw refusal;
  mustBeSignedIn(viewer);
}
