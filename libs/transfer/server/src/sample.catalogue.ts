import { Injectable } from '@nestjs/common';
import { drawIllustration, Picture, type IllustrationRecipe } from '@swingtag/media-server';
import { Bag, BagOffer, Brand, Lining, PairingKind, Seller, Trend } from '@swingtag/trends-server';
import type { EntityManager } from 'typeorm';
import { SAMPLE } from './sample/sample.ts';

/** Names in the sample to ids in the database. */
export type Ids = Map<string, string>;

export const idOf = (ids: Ids, name: string): string => {
  const id = ids.get(name);
  if (!id) throw new Error(`The sample content names ${name}, which it does not bring.`);
  return id;
};

/** Stores rows one after the other; returns their ids by name. */
export async function insertNamed<Row extends object>(tx: EntityManager, entity: new () => Row, rows: [string, Partial<Row>][]): Promise<Ids> {
  const ids: Ids = new Map();
  for (const [name, row] of rows) {
    const result = await tx.createQueryBuilder().insert().into(entity).values(row as never).execute();
    ids.set(name, String((result.identifiers[0] as { id: string }).id));
  }
  return ids;
}

/** Trends, brands, sellers and bags with their pictures. */
@Injectable()
export class SampleCatalogue {
  async bring(tx: EntityManager): Promise<{ trends: Ids; bags: Ids }> {
    const trends: Ids = new Map();
    for (const { silhouette: _, cover, lining, pairings, ...trend } of SAMPLE.trends) {
      const coverId = await this.picture(tx, cover);
      const row = { ...trend, lining: lining.toUpperCase() as Lining, pairings: pairings.map((one) => ({ ...one, kind: PairingKind[one.kind] })), coverId, isSample: true };
      trends.set(trend.slug, idOf(await insertNamed(tx, Trend, [[trend.slug, row]]), trend.slug));
    }
    const brands = await insertNamed(tx, Brand, [...new Set(SAMPLE.bags.map((bag) => bag.brand))].map((name) => [name, { name, ...SAMPLE.houses[name] }]));
    const sellers = await insertNamed(tx, Seller, SAMPLE.sellers.map((name) => [name, { name, ...SAMPLE.houses[name] }]));
    const bags: Ids = new Map();
    for (const { trend, brand, note, firstSeen, recipe, offers, ...bag } of SAMPLE.bags) {
      const { slug } = bag;
      const row = {
        ...bag, note: note ?? null, firstSeen: firstSeen ?? null, isSample: true,
        trendId: trend && idOf(trends, trend), brandId: idOf(brands, brand), pictureId: await this.picture(tx, recipe),
      };
      const id = idOf(await insertNamed(tx, Bag, [[slug, row]]), slug);
      bags.set(slug, id);
      for (const { seller, price } of offers) {
        await tx.insert(BagOffer, { bagId: id, sellerId: idOf(sellers, seller), ...(price ?? { amount: null, currency: null, asOf: null }) });
      }
    }
    return { trends, bags };
  }

  /** The id of a new picture drawn from this recipe. */
  async picture(tx: EntityManager, recipe: IllustrationRecipe, credit: string | null = null): Promise<string> {
    const { width, height, alt } = drawIllustration(recipe);
    return idOf(await insertNamed(tx, Picture, [['it', { recipe, width, height, alt, credit }]]), 'it');
  }
}
