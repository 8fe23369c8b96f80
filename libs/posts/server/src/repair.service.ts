import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { mayActAsEditor } from '@swingtag/accounts-server';
import { PictureReferences, SWEEP_PICTURES } from '@swingtag/media-server';
import { CONFIG, CursorCodec, JobHandler, Jobs, pageSize, toConnection, Transactions, type Config, type Connection, type PageArgs, type Viewer } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { READABLE } from './article.queries.ts';
import { parseBody } from './body.schema.ts';
import { innerLinks, RepairLinks } from './repair.links.ts';
import { RepairTexts } from './repair.texts.ts';
import { Repair, RepairKind } from './repair.entity.ts';
import type { RepairState } from './repair.graphql.ts';

const LOOK = 'lookForRepairs';
const DAY_MS = 24 * 3_600_000;
const LIST = 'repairs';
const BATCH = 200;
type Finding = Omit<Repair, 'id' | 'foundAt'>;

/** What is to be put right: looked for once a day, and when somebody asks. */
@Injectable()
export class RepairService implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly links: RepairLinks,
    private readonly texts: RepairTexts,
    private readonly references: PictureReferences,
    private readonly codec: CursorCodec,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.transactions.run((tx) => this.jobs.add(tx, LOOK, {}, { key: LOOK }));
  }

  @JobHandler(LOOK)
  async lookDaily(): Promise<void> {
    await this.look();
    const runAt = new Date(Date.now() + DAY_MS);
    await this.transactions.run((tx) => this.jobs.add(tx, LOOK, {}, { key: LOOK, runAt }));
  }

  /** Looks now, and has the files of pictures compared soon. Throws SignInRequired and Refused. */
  async lookFor(viewer: Viewer | null): Promise<RepairState> {
    mustEdit(viewer);
    await this.look();
    await this.transactions.run((tx) => this.jobs.add(tx, SWEEP_PICTURES, {}, { key: SWEEP_PICTURES }));
    return this.state(viewer);
  }

  /** The newest findings first, of one kind or of all. */
  async page(viewer: Viewer | null, kind: RepairKind | null, args: PageArgs): Promise<Connection<Repair>> {
    mustEdit(viewer);
    const size = pageSize(args.first, 50);
    const [before] = args.after ? this.codec.decode(LIST, args.after) : [];
    const query = this.dataSource.createQueryBuilder(Repair, 'repair').orderBy('repair.id', 'DESC').take(size + 1);
    if (kind) query.andWhere('repair.kind = :kind', { kind });
    if (before) query.andWhere('repair.id < :before', { before });
    return toConnection(await query.getMany(), { list: LIST, size, hasPreviousPage: Boolean(before), codec: this.codec, keys: ({ id }) => [id] });
  }

  async state(viewer: Viewer | null): Promise<RepairState> {
    mustEdit(viewer);
    const [look] = await this.dataSource.query<{ lookedAt: Date }[]>('SELECT looked_at AS "lookedAt" FROM repair_look');
    const counts = await this.dataSource.query<{ kind: RepairKind; count: number }[]>('SELECT kind, count(*)::int AS count FROM repair GROUP BY kind ORDER BY kind');
    return { lookedAt: look?.lookedAt ?? null, counts };
  }

  /** What stays wrong keeps its place and its date. */
  private async look(): Promise<void> {
    const found = [...(await this.ofPictures()), ...(await this.deadLinks())];
    const columns = (['kind', 'path', 'detail', 'title'] as const).map((name) => found.map((finding) => finding[name]));
    await this.transactions.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('repairs', 0))`);
      await tx.query(`DELETE FROM repair WHERE (kind, path, detail) NOT IN (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]))`, columns.slice(0, 3));
      await tx.query(
        `INSERT INTO repair (kind, path, detail, title) SELECT DISTINCT ON (1, 2, 3) * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
         ON CONFLICT (kind, path, detail) DO UPDATE SET title = EXCLUDED.title`,
        columns,
      );
      await tx.query('INSERT INTO repair_look (looked_at) VALUES (now()) ON CONFLICT (only_one) DO UPDATE SET looked_at = EXCLUDED.looked_at');
    });
  }

  private async ofPictures(): Promise<Finding[]> {
    const rows = await this.dataSource.query<{ id: string; kind: RepairKind; title: string }[]>(
      `SELECT id, kind, COALESCE(alt, file_name, id::text) AS title FROM picture CROSS JOIN LATERAL (VALUES
         ('PICTURE_LOST', lost_since IS NOT NULL), ('NO_ALT', alt IS NULL), ('OLD_ALT', has_old_alt AND alt IS NOT NULL), ('NO_CREDIT', credit IS NULL AND recipe IS NULL)
       ) AS fault (kind, is_so) WHERE is_so AND (purpose = 'LIBRARY' OR purpose IS NULL) ORDER BY id`,
    );
    const uses = await this.references.uses([...new Set(rows.map(({ id }) => id))]);
    return rows.map(({ id, kind, title }) => ({
      kind, title, path: `/admin/pictures/${id}`, detail: [...new Set((uses.get(id) ?? []).map((use) => use.title))].slice(0, 5).join(' · '),
    }));
  }

  private async deadLinks(): Promise<Finding[]> {
    const links = await this.texts.links(this.config.ORIGIN);
    for (let after = '0'; ; ) {
      const rows = await this.dataSource.query<{ id: string; slug: string; title: string; body: unknown }[]>(
        `SELECT a.post_id AS id, a.slug, a.title, a.body FROM article a JOIN post p ON p.id = a.post_id WHERE a.post_id > $1 AND ${READABLE} ORDER BY a.post_id LIMIT ${BATCH}`,
        [after],
      );
      for (const { id, title, body } of rows) {
        for (const href of innerLinks(parseBody(body), this.config.ORIGIN)) links.push({ path: `/admin/articles/${id}/edit`, title, href });
      }
      if (rows.length < BATCH) break;
      after = rows.at(-1)?.id ?? after;
    }
    const dead = await this.links.dead(links.map(({ href }) => href));
    return links.filter(({ href }) => dead.has(href)).map(({ path, title, href }) => ({ kind: RepairKind.DEAD_LINK, path, title, detail: href }));
  }
}

function mustEdit(viewer: Viewer | null): void {
  const refusal = mayActAsEditor(viewer);
  if (refusal) throw refusal;
}
