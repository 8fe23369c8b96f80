import { Inject, Injectable } from '@nestjs/common';
import { Picture, PicturePurpose, toPicture } from '@swingtag/media-server';
import { CONFIG, readMemberText, writeMemberText, type Config, type KnownParts, type OperationContext, type QuotedComment, type ShownPicture } from '@swingtag/platform-server';
import { DataSource, In } from 'typeorm';
import { MemberTextCards } from './member-text.cards.ts';

/** By loader: a comment as this viewer may read it; null when it is gone for them. */
type FindQuoted = (ctx: OperationContext, commentId: string) => Promise<QuotedComment | null>;

/** Members' Markdown as one viewer may see it: mentions, cards, pictures and quotes are put in only as far as this viewer may know what they show. */
@Injectable()
export class MemberTexts {
  private findQuoted: FindQuoted = () => Promise.resolve(null);

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly cards: MemberTextCards,
  ) {}

  /** Comments know who may read them. */
  quoteBy(find: FindQuoted): void {
    this.findQuoted = find;
  }

  /** Safe HTML of a text by this author; null of a legacy voice. */
  async html(ctx: OperationContext, source: string, authorId: string | null): Promise<string> {
    const text = readMemberText(source, this.config.ORIGIN);
    const [members, cards, pictures, quotes] = await Promise.all([
      found(text.handles, (handle) => this.mentioned(ctx, authorId, handle)),
      found(text.paths, (path) => this.cards.at(ctx, path)),
      found(text.pictureIds, (id) => this.picture(ctx, authorId, id)),
      found(text.quotedIds, (id) => this.findQuoted(ctx, id)),
    ]);
    return writeMemberText(text, { members, cards, pictures, quotes } satisfies KnownParts);
  }

  /** By loader: a member who is here and has not blocked the author. */
  private async mentioned(ctx: OperationContext, authorId: string | null, handle: string): Promise<string | null> {
    return ctx.load(this.mentions, `${authorId ?? 0}:${handle}`, this.mentions);
  }

  /** By loader: a described picture that the author has sent for posts. What belongs to somebody else is not shown, whoever names it. */
  private async picture(ctx: OperationContext, authorId: string | null, id: string): Promise<ShownPicture | null> {
    const row = await ctx.load(this.pictures, id, this.pictures);
    return row && row.ownerId === authorId && row.alt ? shown(row) : null;
  }

  private readonly pictures = async (ids: readonly string[]): Promise<Map<string, Picture>> => {
    const rows = await this.dataSource.getRepository(Picture).findBy({ id: In([...ids]), purpose: PicturePurpose.POST });
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly mentions = async (keys: readonly string[]): Promise<Map<string, string>> => {
    const wanted = keys.map((key) => key.split(':'));
    const rows = await this.dataSource.query<{ key: string; handle: string }[]>(
      `SELECT wanted.author_id || ':' || wanted.handle AS key, m.handle
         FROM unnest($1::bigint[], $2::text[]) AS wanted (author_id, handle)
         JOIN member m ON lower(m.handle) = wanted.handle AND m.deleted_at IS NULL
        WHERE NOT EXISTS (
          SELECT 1 FROM member_block b JOIN member blocked ON blocked.id = b.blocked_id AND blocked.role NOT IN ('MODERATOR', 'ADMIN')
           WHERE b.blocker_id = m.id AND b.blocked_id = wanted.author_id AND m.role NOT IN ('MODERATOR', 'ADMIN'))`,
      [wanted.map(([authorId]) => authorId), wanted.map(([, handle]) => handle)],
    );
    return new Map(rows.map((row) => [row.key, row.handle]));
  };
}

async function found<T>(keys: readonly string[], look: (key: string) => Promise<T | null>): Promise<Map<string, T>> {
  const pairs = await Promise.all([...new Set(keys)].map(async (key) => ({ key, value: await look(key) })));
  return new Map(pairs.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])));
}

function shown(row: Picture): ShownPicture {
  const { url, width, height, alt, credit, sources } = toPicture(row);
  return { url, width, height, alt, credit, sources };
}
