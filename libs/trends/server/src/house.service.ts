import { Injectable } from '@nestjs/common';
import { cleanText, Transactions, type Viewer } from '@swingtag/platform-server';
import { Brand, Seller } from './bag.entity.ts';
import { mustEditCatalogue } from './catalogue.policy.ts';
import type { WriteHouseInput } from './desk.inputs.ts';
import { RecordHistory } from './record.history.ts';
import { addressOf, optionalText, textList, webAddress } from './record.text.ts';

/** Brands and sellers, written by editors. */
@Injectable()
export class HouseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly history: RecordHistory,
  ) {}

  /** Makes one, or changes one from the version that was read. Its address stays. Returns the id. */
  async write(viewer: Viewer | null, table: 'brand' | 'seller', input: WriteHouseInput): Promise<string> {
    mustEditCatalogue(viewer);
    const name = cleanText(input.name, { field: 'name', label: 'The name', max: 80 });
    const fields = {
      name,
      synonyms: textList(input.synonyms, { field: 'synonyms', label: 'Another name', max: 80, most: 20 }),
      about: optionalText(input.about, { field: 'about', label: 'What is said of it', max: 1000 }),
      url: webAddress(input.url, 'url'),
    };
    const entity = table === 'brand' ? Brand : Seller;
    return this.transactions.run(async (tx) => {
      const before = await this.history.open<Brand | Seller>(tx, entity, input);
      const row = { ...fields, ...(before ? {} : { slug: addressOf(input.slug, name) }) };
      const id = await this.history.store(tx, entity, before, row);
      await this.history.note(tx, viewer, { table, id, before, after: row });
      return id;
    });
  }
}
