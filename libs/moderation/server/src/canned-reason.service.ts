import { Injectable } from '@nestjs/common';
import { asId } from '@swingtag/comments-server';
import { AuditLog, cleanText, Invalid, NotFound, Transactions, type Viewer } from '@swingtag/platform-server';
import { DataSource, IsNull } from 'typeorm';
import { CannedReason } from './canned-reason.entity.ts';
import type { AddCannedReasonInput } from './canned-reason.graphql.ts';
import { HouseRuleQueries } from './house-rule.queries.ts';
import { mustBeStaff } from './staff.guard.ts';

/** Canned reasons: any of the staff adds and retires them, and the log says who. */
@Injectable()
export class CannedReasonService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly rules: HouseRuleQueries,
    private readonly audit: AuditLog,
  ) {}

  /** By rule, then by title. */
  all(): Promise<CannedReason[]> {
    return this.dataSource.getRepository(CannedReason).find({ where: { retiredAt: IsNull() }, order: { ruleId: 'ASC', title: 'ASC', id: 'ASC' } });
  }

  async add(viewer: Viewer | null, input: AddCannedReasonInput): Promise<void> {
    mustBeStaff(viewer);
    const title = cleanText(input.title, { field: 'title', label: 'The name', max: 80 });
    const text = cleanText(input.text, { field: 'text', label: 'The reason', min: 3, max: 1000 });
    await this.transactions.run(async (tx) => {
      const rule = await this.rules.hold(tx, asId(input.ruleId));
      if (!rule) throw new Invalid('ruleId', 'Please choose one of the house rules.');
      const result = await tx.insert(CannedReason, { ruleId: rule.id, title, text, authorId: viewer.memberId });
      const subjectId = String(result.identifiers[0]?.['id']);
      await this.audit.record(tx, { actorId: viewer.memberId, action: 'canned_reason.added', subjectKind: 'canned_reason', subjectId, rule: rule.key, after: { title, text } });
    });
  }

  async retire(viewer: Viewer | null, id: string): Promise<void> {
    mustBeStaff(viewer);
    await this.transactions.run(async (tx) => {
      const result = await tx.update(CannedReason, { id: asId(id), retiredAt: IsNull() }, { retiredAt: () => 'clock_timestamp()' });
      if (!result.affected) throw new NotFound('There is no such reason.');
      await this.audit.record(tx, { actorId: viewer.memberId, action: 'canned_reason.retired', subjectKind: 'canned_reason', subjectId: asId(id) });
    });
  }
}
