import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EVERYBODY } from '@swingtag/accounts-server';
import { NotFound, parseId, SignInRequired, suspensionRefusal, Transactions, type OperationContext } from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import { Avatar } from './avatar.entity.ts';
import { Picture } from './picture.entity.ts';
import { variantUrl } from './picture.files.ts';
import { withheldRefusal } from './picture.policy.ts';
import { PictureReferences } from './picture.references.ts';
import { PicturePurpose } from './picture.purpose.ts';
import { PictureService } from './picture.service.ts';

/** Twice as wide as it is shown beside a name. */
const BESIDE_A_NAME = 64;

/** The picture beside a member's name: one's own, sent for that. */
@Injectable()
export class AvatarService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly pictures: PictureService,
    private readonly references: PictureReferences,
  ) {}

  onModuleInit(): void {
    this.references.describe(
      'avatar', 'picture_id',
      `SELECT a.picture_id AS "pictureId", 'Beside a name: ' || m.handle AS title, '/members/' || m.handle AS path FROM avatar a JOIN member m ON m.id = a.member_id WHERE a.picture_id = ANY($1)`,
    );
    this.references.show('avatar.picture_id', `SELECT ${EVERYBODY}::bigint, NULL::bigint, m.deleted_at IS NULL FROM avatar a JOIN member m ON m.id = a.member_id WHERE a.picture_id = picture.id`);
    this.references.show('picture.withheld_at', `SELECT ${EVERYBODY}::bigint, NULL::bigint, false WHERE picture.withheld_at IS NOT NULL`); // for the staff
  }

  /** Null takes it away. The picture before goes at once, unless something else shows it or moderators look at it. Throws SignInRequired, Refused, NotFound, and Conflict for one that a moderator took away. */
  async change(ctx: OperationContext, pictureId: string | null): Promise<void> {
    const viewer = ctx.viewer;
    const refusal = viewer ? suspensionRefusal(viewer) : new SignInRequired();
    if (!viewer || refusal) throw refusal ?? new SignInRequired();
    const { memberId } = viewer;
    await this.transactions.run(async (tx) => {
      const id = pictureId && parseId(pictureId);
      await tx.query('SELECT 1 FROM member WHERE id = $1 FOR UPDATE', [memberId]); // two tabs, or a moderator: one after the other
      if (id) await mustBeTheirs(tx, memberId, id);
      const before = await tx.createQueryBuilder(Avatar, 'avatar').where('avatar.memberId = :memberId', { memberId }).getOne();
      if (before?.pictureId === id) return;
      if (id) await tx.upsert(Avatar, { memberId, pictureId: id }, ['memberId']);
      else await tx.delete(Avatar, { memberId });
      if (before) await this.pictures.letGo(tx, before.pictureId);
    });
    ctx.forget();
  }

  /** Joins the transaction of whoever holds the member. Files and row stay, for the staff and its owner. Returns whether it stood beside the name. */
  async withhold(tx: EntityManager, pictureId: string): Promise<boolean> {
    const { affected } = await tx.delete(Avatar, { pictureId });
    await tx.update(Picture, { id: pictureId }, { withheldAt: () => 'clock_timestamp()' });
    return (affected ?? 0) > 0;
  }

  /** Back beside the name if it stood there, unless another one does now: then nothing shows it, and the sweep takes it in time. */
  async giveBack(tx: EntityManager, pictureId: string, wasBeside: boolean): Promise<void> {
    await tx.update(Picture, { id: pictureId }, { withheldAt: null });
    if (!wasBeside) return;
    await tx.query('INSERT INTO avatar (member_id, picture_id) SELECT owner_id, id FROM picture WHERE id = $1 ON CONFLICT DO NOTHING', [pictureId]);
  }

  /** As large as there is. */
  largeUrl({ hash, widths }: { hash: string; widths: readonly number[] }): string {
    return variantUrl(hash, widths.at(-1) ?? 0, 'webp');
  }

  /** By loader. */
  async urlOf(ctx: OperationContext, memberId: string): Promise<string | null> {
    return (await ctx.load(this.batchUrls, memberId, this.batchUrls)) ?? null;
  }

  async pictureIdOf(ctx: OperationContext, memberId: string): Promise<string | null> {
    return (await ctx.load(this.batchIds, memberId, this.batchIds)) ?? null;
  }

  private readonly batchUrls = async (ids: readonly string[]): Promise<Map<string, string>> => {
    const rows = await this.dataSource.query<{ memberId: string; hash: string; widths: number[] }[]>(
      `SELECT avatar.member_id AS "memberId", hash, widths FROM avatar JOIN picture ON picture.id = avatar.picture_id WHERE avatar.member_id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ memberId, hash, widths }) => [memberId, variantUrl(hash, widths.find((width) => width >= BESIDE_A_NAME) ?? widths.at(-1) ?? 0, 'webp')]));
  };

  private readonly batchIds = async (ids: readonly string[]): Promise<Map<string, string>> => {
    const rows = await this.dataSource.query<{ memberId: string; pictureId: string }[]>(
      `SELECT member_id AS "memberId", picture_id AS "pictureId" FROM avatar WHERE member_id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ memberId, pictureId }) => [memberId, pictureId]));
  };
}

async function mustBeTheirs(tx: EntityManager, memberId: string, id: string): Promise<void> {
  const own = await tx.createQueryBuilder(Picture, 'picture').where('picture.id = :id', { id }).setLock('for_key_share').getOne();
  if (own?.ownerId !== memberId || own.purpose !== PicturePurpose.AVATAR) throw new NotFound();
  const refusal = withheldRefusal(own);
  if (refusal) throw refusal;
}
