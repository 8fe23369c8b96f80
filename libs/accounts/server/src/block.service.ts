import { Injectable } from '@nestjs/common';
import { mustBeSignedIn, NotFound, Refused, RefusalReason, Transactions, type Viewer } from '@swingtag/platform-server';
import { MemberBlock } from './block.entity.ts';
import { mayBlock } from './block.policy.ts';
import type { Member } from './member.entity.ts';
import { MemberQueries } from './member.queries.ts';

const MOST_BLOCKS = 1000;

@Injectable()
export class BlockService {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberQueries,
  ) {}

  /** Done twice, it is done once. Returns the member. */
  async block(viewer: Viewer | null, handle: string): Promise<Member> {
    mustBeSignedIn(viewer);
    const member = await this.named(handle);
    const refusal = mayBlock(viewer, member);
    if (refusal) throw refusal;
    await this.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`blocks:${viewer.memberId}`]);
      if ((await tx.countBy(MemberBlock, { blockerId: viewer.memberId })) >= MOST_BLOCKS) {
        throw new Refused(RefusalReason.FORBIDDEN, `You can block at most ${MOST_BLOCKS} members.`);
      }
      await tx.query('INSERT INTO member_block (blocker_id, blocked_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [viewer.memberId, member.id]);
    });
    return member;
  }

  async unblock(viewer: Viewer | null, handle: string): Promise<Member> {
    mustBeSignedIn(viewer);
    const member = await this.named(handle);
    await this.transactions.run((tx) => tx.delete(MemberBlock, { blockerId: viewer.memberId, blockedId: member.id }));
    return member;
  }

  private async named(handle: string): Promise<Member> {
    const member = await this.members.byHandle(handle.slice(0, 100).trim().replace(/^@/, ''));
    if (!member) throw new NotFound('There is no member of this name.');
    return member;
  }
}
