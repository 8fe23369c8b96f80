import { Injectable } from '@nestjs/common';
import { PictureService } from '@swingtag/media-server';
import { AuditLog, cleanText, Invalid, Transactions, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { Bag, BagOffer } from './bag.entity.ts';
import { mustEditCatalogue } from './catalogue.policy.ts';
import type { BagOfferInput, ChangeBagsInput, WriteBagInput } from './desk.inputs.ts';
import { FACET_COLUMNS } from './facet.columns.ts';
import { RecordHistory } from './record.history.ts';
import { recordIds } from './record.ids.ts';
import { RecordNames } from './record.names.ts';
import { addressOf, facetValues, optionalText, webAddress } from './record.text.ts';

type Offer = Omit<BagOffer, 'bagId'>;
const MOST_OFFERS = 30;

/** Bags with their facets and offers, written by editors. */
@Injectable()
export class BagService {
  constructor(
    private readonly transactions: Transactions,
    private readonly history: RecordHistory,
    private readonly pictures: PictureService,
    private readonly names: RecordNames,
    private readonly audit: AuditLog,
  ) {}

  /** Makes a bag, or changes one from the version that was read. Its address stays. Returns the id. */
  async write(viewer: Viewer | null, input: WriteBagInput): Promise<string> {
    mustEditCatalogue(viewer);
    const fields = fieldsOf(input);
    if (input.offers.length > MOST_OFFERS) throw new Invalid('offers', `At most ${MOST_OFFERS} offers.`);
    return this.transactions.run(async (tx) => {
      const before = await this.history.open(tx, Bag, input);
      if (before?.pictureId !== input.pictureId) await this.pictures.mustBeUsable(tx, viewer, input.pictureId);
      const brandId = await this.names.must(tx, 'brand', input.brand, 'brand');
      const trendId = input.trend?.trim() ? await this.names.must(tx, 'trend', input.trend, 'trend') : null;
      const slug = before ? {} : { slug: addressOf(input.slug, `${input.brand} ${fields.model}`) };
      const row = { ...fields, brandId, trendId, pictureId: input.pictureId, ...slug };
      const id = await this.history.store(tx, Bag, before, row);
      const offers = await this.replaceOffers(tx, id, input.offers);
      await this.history.note(tx, viewer, { table: 'bag', id, before: before && { ...before, offers: offers.before }, after: { ...row, offers: offers.after } });
      return id;
    });
  }

  /** The same change for several bags, all or none. Returns how many have changed. */
  async changeAll(viewer: Viewer | null, ids: readonly string[], change: ChangeBagsInput): Promise<number> {
    mustEditCatalogue(viewer);
    const bagIds = recordIds(ids);
    return this.transactions.run(async (tx) => {
      const { sql, value } = await this.assignment(tx, change);
      const [rows] = await tx.query<[{ id: string; was: unknown; now: unknown }[]]>(
        `UPDATE bag SET ${sql.assign} FROM (SELECT id AS old_id, ${sql.column} AS was FROM bag WHERE id = ANY($1) AND merged_into_id IS NULL ORDER BY id FOR UPDATE) AS old
          WHERE id = old_id AND ${sql.changes} RETURNING id, was, ${sql.column} AS now`,
        [bagIds, value],
      );
      for (const { id, was, now } of rows) {
        await this.audit.record(tx, {
          actorId: viewer.memberId, action: 'bag.changed', subjectKind: 'bag', subjectId: id, before: { [sql.column]: was }, after: { [sql.column]: now },
        });
      }
      return rows.length;
    });
  }

  /** As SQL with $2 for the value; nothing of what was sent becomes a part of it. */
  private async assignment(tx: EntityManager, { brand, trend, addFacet, removeFacet }: ChangeBagsInput) {
    if (brand?.trim()) return { sql: set('brand_id', '$2::bigint'), value: await this.names.must(tx, 'brand', brand, 'value') };
    if (trend?.trim()) return { sql: set('trend_id', '$2::bigint'), value: await this.names.must(tx, 'trend', trend, 'value') };
    const choice = addFacet ?? removeFacet;
    if (!choice) throw new Invalid('value', 'Say what to change.');
    const [value] = facetValues([choice.value], 'value');
    if (!value) throw new Invalid('value', 'Say which value.');
    const column = FACET_COLUMNS[choice.facet];
    if (!column) throw new Invalid('value', 'Prices come from the offers of each bag.');
    if (column === 'silhouette') {
      if (!addFacet) throw new Invalid('value', 'Every bag has a shape; set another one instead.');
      return { sql: set(column, '$2::text'), value };
    }
    const isIn = `$2::text = ANY(${column})`;
    return {
      sql: addFacet ? { column, assign: `${column} = array_append(${column}, $2::text)`, changes: `NOT ${isIn}` } : { column, assign: `${column} = array_remove(${column}, $2::text)`, changes: isIn },
      value,
    };
  }

  private async replaceOffers(tx: EntityManager, bagId: string, inputs: readonly BagOfferInput[]): Promise<{ before: Offer[]; after: Offer[] }> {
    const after: Offer[] = [];
    for (const [at, input] of inputs.entries()) after.push(await this.offerOf(tx, input, at));
    if (new Set(after.map(({ sellerId }) => sellerId)).size < after.length) throw new Invalid('offers', 'Each seller once: the newest price is the one to keep.');
    const kept = await tx.query<(Offer & { bagId?: string })[]>(
      `SELECT seller_id AS "sellerId", amount, currency, as_of::text AS "asOf", url, is_promoted AS "isPromoted" FROM bag_offer WHERE bag_id = $1 ORDER BY seller_id`,
      [bagId],
    );
    const sorted = after.toSorted((one, other) => Number(one.sellerId) - Number(other.sellerId));
    if (JSON.stringify(kept) !== JSON.stringify(sorted)) {
      await tx.delete(BagOffer, { bagId });
      if (sorted.length > 0) await tx.insert(BagOffer, sorted.map((offer) => ({ ...offer, bagId })));
    }
    return { before: kept, after: sorted };
  }

  private async offerOf(tx: EntityManager, { seller, amount, currency, asOf, url, isPromoted }: BagOfferInput, at: number): Promise<Offer> {
    const field = (name: string) => `offers-${at}-${name}`;
    const sellerId = await this.names.must(tx, 'seller', seller, field('seller'));
    const place = { url: webAddress(url, field('url')), isPromoted };
    if (!amount?.trim()) return { sellerId, amount: null, currency: null, asOf: null, ...place };
    const value = amount.trim().replace(',', '.');
    if (!/^\d{1,9}(\.\d{1,2})?$/.test(value)) throw new Invalid(field('amount'), 'A price is a number like 249 or 249.50.');
    const code = currency?.trim().toUpperCase() ?? '';
    if (!/^[A-Z]{3}$/.test(code)) throw new Invalid(field('currency'), 'Say the currency by its three letters, like EUR.');
    if (!asOf || !isDay(asOf)) throw new Invalid(field('asOf'), 'Say on which day the price was seen, not later than today.');
    return { sellerId, amount: Number(value).toFixed(2), currency: code, asOf, ...place };
  }
}

const set = (column: string, value: string) => ({ column, assign: `${column} = ${value}`, changes: `${column} IS DISTINCT FROM ${value}` });

/** A day of the calendar, with a day of grace for those who live further east. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && time < Date.now() + 86_400_000;
}

function fieldsOf(input: WriteBagInput) {
  const [silhouette] = facetValues([input.silhouette], 'silhouette');
  if (!silhouette) throw new Invalid('silhouette', 'Say which shape it has.');
  return {
    model: cleanText(input.model, { field: 'model', label: 'The model', max: 120 }),
    silhouette,
    note: optionalText(input.note, { field: 'note', label: 'What is said of it', max: 600 }),
    firstSeen: optionalText(input.firstSeen, { field: 'firstSeen', label: 'When it was first seen', max: 60 }),
    materials: facetValues(input.materials, 'materials'), fits: facetValues(input.fits, 'fits'), colours: facetValues(input.colours, 'colours'),
    occasions: facetValues(input.occasions, 'occasions'), personas: facetValues(input.personas, 'personas'), lifeRoles: facetValues(input.lifeRoles, 'lifeRoles'),
    seasons: facetValues(input.seasons, 'seasons'), carryModes: facetValues(input.carryModes, 'carryModes'),
  };
}
