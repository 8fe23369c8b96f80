import { Inject, Injectable } from '@nestjs/common';
import { AllowanceKind, TierAllowances } from '@swingtag/accounts-server';
import { PictureService } from '@swingtag/media-server';
import { CONFIG, DomainError, Invalid, readMemberText, RefusalReason, Role, Tier, type Config, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';

/** In one text, where the tier may use any. */
const MOST: Record<Tier, number> = { [Tier.NEW]: 2, [Tier.BASIC]: 2, [Tier.ESTABLISHED]: 6 };
const MOST_OF_STAFF = 10;

/** The pictures that members put into their texts: their own, described, and not too many. */
@Injectable()
export class MemberTextPictures {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly pictures: PictureService,
    private readonly allowances: TierAllowances,
  ) {}

  /** Keeps a foreign key for each picture of a text in a table of ids, and lets go of those that it shows no more. Throws Invalid; the text stays with its writer. */
  async keep(tx: EntityManager, viewer: Viewer, { table, id }: { table: 'comment' | 'topic'; id: string }, source: string): Promise<void> {
    const wanted = [...new Set(readMemberText(source, this.config.ORIGIN).pictureIds)];
    const rows = await tx.query<{ id: string }[]>(`SELECT picture_id AS id FROM ${table}_picture WHERE ${table}_id = $1`, [id]);
    const before = rows.map((row) => row.id);
    const added = wanted.filter((one) => !before.includes(one));
    const most = this.mostOf(viewer);
    if (added.length > 0 && wanted.length > most) {
      throw new Invalid('body', most === 0 ? 'Pictures in posts are open to members who have been here for a while.' : `At most ${most} pictures fit into one text. Take some out.`);
    }
    for (const one of added) await this.mustBeUsable(tx, viewer, one);
    if (added.length > 0) await tx.query(`INSERT INTO ${table}_picture (${table}_id, picture_id) SELECT $1, unnest($2::bigint[])`, [id, added]);
    if (before.some((one) => !wanted.includes(one))) await tx.query(`DELETE FROM ${table}_picture WHERE ${table}_id = $1 AND picture_id <> ALL($2::bigint[])`, [id, wanted]);
  }

  /** None for a tier that may send none: also not what somebody sent for another purpose, or before they were given that tier. */
  private mostOf({ role, tier }: Viewer): number {
    if (role !== Role.MEMBER) return MOST_OF_STAFF;
    return this.allowances.perDay(tier, AllowanceKind.PICTURES) === 0 ? 0 : MOST[tier];
  }

  private async mustBeUsable(tx: EntityManager, viewer: Viewer, id: string): Promise<void> {
    try {
      await this.pictures.mustBeUsable(tx, viewer, id, 'body');
    } catch (error) {
      const isMissing = error instanceof DomainError && error.reason === RefusalReason.NOT_FOUND;
      throw isMissing ? new Invalid('body', 'One of the pictures is not here any more, or is not yours. Take it out, or send it again.') : error;
    }
  }
}
