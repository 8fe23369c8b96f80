import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { CONFIG, CursorCodec, Invalid, pageSize, toConnection, type Config, type Connection, type OperationContext } from '@swingtag/platform-server';
import { Member } from './member.entity.ts';
import { MemberRoleFilter, MemberStanding, type MembersArgs } from './member.graphql.ts';
import { mayActAsStaff, mayAdminister } from './member.policy.ts';
import { networkKey } from './network.ts';

const LIST = 'members';

const STANDINGS: Record<MemberStanding, string> = {
  LIMITED: 'member.limitedUntil > now()',
  SUSPENDED: `member.suspendedUntil > now() AND member.suspendedUntil < '9999-01-01'`,
  BANNED: `member.suspendedUntil >= '9999-01-01'`,
  SAMPLE: 'member.isSample',
};

/** Reads of members: one by loader, by handle, and the staff's list. */
@Injectable()
export class MemberQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cursors: CursorCodec,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** By loader: all ids that an operation asks for in one tick take one statement. Null when there is no such member. */
  memberById(ctx: OperationContext, id: string): Promise<Member | null> {
    return ctx.load(this.batchById, id, this.batchById);
  }

  /** By loader. */
  async hasPassword(ctx: OperationContext, id: string): Promise<boolean> {
    return (await ctx.load(this.batchHasPassword, id, this.batchHasPassword)) ?? false;
  }

  /** Deleted members are not. */
  isKnown(tx: EntityManager, id: string): Promise<boolean> {
    return tx.getRepository(Member).existsBy({ id, deletedAt: IsNull() });
  }

  /** Deleted members are not found. */
  byHandle(handle: string): Promise<Member | null> {
    return this.dataSource
      .createQueryBuilder(Member, 'member')
      .where('lower(member.handle) = lower(:handle)', { handle })
      .andWhere('member.deletedAt IS NULL')
      .getOne();
  }

  /**
   * Newest first, for staff; `search` is the beginning of a handle, or a whole e-mail address: by its beginnings one could
   * be guessed letter by letter. Throws Refused.
   */
  async search(ctx: OperationContext, { search, role, standing, network, ...page }: MembersArgs): Promise<Connection<Member>> {
    const refusal = mayActAsStaff(ctx.viewer);
    if (refusal) throw refusal;
    const size = pageSize(page.first, 50);
    const query = this.dataSource.createQueryBuilder(Member, 'member').where('member.deletedAt IS NULL').orderBy('member.id', 'DESC');
    const beginning = (search ?? '').trim().replace(/^@/, '').slice(0, 254);
    if (beginning) {
      const prefix = `${beginning.replace(/[\\%_]/g, '\\$&')}%`;
      query.andWhere('(lower(member.handle) LIKE lower(:prefix) OR lower(member.email) = lower(:beginning))', { prefix, beginning });
    }
    if (role) query.andWhere(role === MemberRoleFilter.STAFF ? `member.role <> 'MEMBER'` : 'member.role = :role', { role });
    if (standing) query.andWhere(STANDINGS[standing]);
    if (network) query.andWhere('member.id IN (SELECT t.member_id FROM sign_in_trace t WHERE t.network = :network)', { network: this.networkOf(ctx, network) });
    if (page.after) query.andWhere('member.id < :before', { before: this.cursors.decode(LIST, page.after)[0] });
    const rows = await query.take(size + 1).getMany();
    return toConnection(rows, { list: LIST, size, hasPreviousPage: Boolean(page.after), codec: this.cursors, keys: (row) => [row.id] });
  }

  /** Who knows an address may ask for its network; nobody is shown one. */
  private networkOf(ctx: OperationContext, address: string): Buffer {
    const refusal = mayAdminister(ctx.viewer);
    if (refusal) throw refusal;
    const ip = address.trim().replace(/\/\d{1,3}$/, '');
    if (isIP(ip) === 0) throw new Invalid('network', 'Write an address, as 203.0.113.7 or 2001:db8::1.');
    return networkKey(this.config.SECRET, ip);
  }

  private readonly batchById = async (ids: readonly string[]): Promise<Map<string, Member>> => {
    const members = await this.dataSource.getRepository(Member).findBy({ id: In([...ids]) });
    return new Map(members.map((member) => [member.id, member]));
  };

  private readonly batchHasPassword = async (ids: readonly string[]): Promise<Map<string, boolean>> => {
    const members = await this.dataSource.getRepository(Member).find({ select: { id: true }, where: { id: In([...ids]), passwordHash: IsNull() } });
    const without = new Set(members.map((member) => member.id));
    return new Map(ids.map((id) => [id, !without.has(id)]));
  };
}
