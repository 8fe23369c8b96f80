import { Injectable } from '@nestjs/common';
import { CursorCodec, Invalid, pageSize, toConnection, type Connection, type PageArgs } from '@swingtag/platform-server';
import { DataSource, In } from 'typeorm';
import { Bag } from './bag.entity.ts';
import { BagFacet, CatalogueIndex, wordsOf, type CatalogueQuestion, type FacetChoice, type FacetCount, type IndexedBag } from './catalogue.index.ts';

const LIST = 'catalogue';
const MOST_CHOICES = 30;
const MOST_WORDS = 8;

export interface CatalogueFilter {
  search?: string | null;
  with?: FacetChoice[] | null;
  without?: FacetChoice[] | null;
}

interface Row extends Record<BagFacet, string[]> {
  id: string;
  isListed: boolean;
  names: string;
}

const ROWS = `SELECT b.id, b.merged_into_id IS NULL AS "isListed", ARRAY[b.silhouette] AS "SILHOUETTE", b.materials AS "MATERIAL", b.colours AS "COLOUR",
    b.occasions AS "OCCASION", b.personas AS "PERSONA", b.life_roles AS "LIFE_ROLE", b.seasons AS "SEASON", b.fits AS "FITS", b.carry_modes AS "CARRY",
    ARRAY(SELECT DISTINCT price_tier(o.amount, o.currency) FROM bag_offer o WHERE o.bag_id = b.id AND price_tier(o.amount, o.currency) IS NOT NULL) AS "PRICE",
    concat_ws(' ', m.name, array_to_string(m.synonyms, ' '), b.model, t.name, array_to_string(t.synonyms, ' '), b.silhouette) AS names
  FROM bag b JOIN brand m ON m.id = b.brand_id LEFT JOIN trend t ON t.id = b.trend_id`;

/**
 * Finds bags by facets and names. Each process keeps an index of its own and, before each answer, takes over what has changed since the last
 * one: what a bag's `changed_in` says is at or after the oldest transaction that was still under way then. So nothing that has been committed is missed.
 */
@Injectable()
export class CatalogueQueries {
  private readonly index = new CatalogueIndex();
  private known: string | null = null;
  private running: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly codec: CursorCodec,
  ) {}

  /** The newest first, with how many there are, and how many of them have each value of each facet. */
  async find(filter: CatalogueFilter, args: PageArgs): Promise<{ total: number; facets: FacetCount[]; bags: Connection<Bag>; search: string }> {
    const question = questionOf(filter);
    const size = pageSize(args.first, 24);
    const [before] = args.after ? this.codec.decode(LIST, args.after) : [];
    await this.refresh();
    const found = this.index.find(question);
    const ids = this.index.page(found, size + 1, before === undefined ? undefined : Number(before));
    const bags = ids.length > 0 ? await this.dataSource.getRepository(Bag).find({ where: { id: In(ids) }, order: { id: 'DESC' } }) : [];
    return {
      search: filter.search ?? '',
      total: this.index.count(found),
      facets: this.index.counts(found),
      bags: toConnection(bags, { list: LIST, size, hasPreviousPage: Boolean(before), codec: this.codec, keys: (bag) => [bag.id] }),
    };
  }

  /** A look at the database that begins after the question came; one for all that came while another look was under way. */
  private refresh(): Promise<void> {
    this.waiting ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.waiting = null;
        return (this.running = this.takeOver());
      });
    return this.waiting;
  }

  private async takeOver(): Promise<void> {
    const [{ oldest, next }] = await this.dataSource.query<[{ oldest: string; next: string }]>(
      `SELECT pg_snapshot_xmin(s)::text AS oldest, pg_snapshot_xmax(s)::text AS next FROM pg_current_snapshot() AS s`,
    );
    if (this.known !== null && this.known === next) return;
    // Marks of a database that this one was restored from lie ahead of its clock: they are read at the start, not again and again.
    const condition = this.known === null ? '' : `WHERE b.changed_in >= $1 AND b.changed_in <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint`;
    const rows = await this.dataSource.query<Row[]>(`${ROWS} ${condition} ORDER BY b.id`, this.known === null ? [] : [this.known]);
    this.index.put(rows.map(indexed));
    this.known = oldest;
  }
}

function indexed({ id, isListed, names, ...facets }: Row): IndexedBag {
  return { id: Number(id), isListed, names: wordsOf(names).join(' '), facets };
}

function questionOf(filter: CatalogueFilter): CatalogueQuestion {
  const [wanted, without] = [filter.with ?? [], filter.without ?? []];
  if (wanted.length + without.length > MOST_CHOICES) throw new Invalid('filter', `Please choose at most ${MOST_CHOICES} things at once.`);
  return { words: wordsOf((filter.search ?? '').slice(0, 200)).slice(0, MOST_WORDS), with: wanted, without };
}
