import { Injectable } from '@nestjs/common';
import { PictureService } from '@swingtag/media-server';
import { cleanText, Invalid, Transactions, type Viewer } from '@swingtag/platform-server';
import { mustEditCatalogue } from './catalogue.policy.ts';
import type { WriteTrendInput } from './desk.inputs.ts';
import { RecordHistory } from './record.history.ts';
import { addressOf, textList } from './record.text.ts';
import { Trend } from './trend.entity.ts';

const LISTS = {
  synonyms: { label: 'Another name', max: 60, most: 20 },
  argumentsFor: { label: 'An argument', max: 400 },
  argumentsAgainst: { label: 'An argument', max: 400 },
  outlook: { label: 'A line of the outlook', max: 400 },
  tips: { label: 'A tip', max: 400 },
  care: { label: 'A line about care', max: 400 },
  seenOn: { label: 'A line about who was seen', max: 400 },
} as const;

/** What is known of a trend, written by editors. */
@Injectable()
export class TrendService {
  constructor(
    private readonly transactions: Transactions,
    private readonly history: RecordHistory,
    private readonly pictures: PictureService,
  ) {}

  /** Makes a trend, or changes one from the version that was read. Its address stays. Returns the id. */
  async write(viewer: Viewer | null, input: WriteTrendInput): Promise<string> {
    mustEditCatalogue(viewer);
    const fields = fieldsOf(input);
    return this.transactions.run(async (tx) => {
      const before = await this.history.open(tx, Trend, input);
      if (before?.coverId !== input.coverId) await this.pictures.mustBeUsable(tx, viewer, input.coverId, 'coverId');
      const row = { ...fields, coverId: input.coverId, ...(before ? {} : { slug: addressOf(input.slug, fields.name) }) };
      const id = await this.history.store(tx, Trend, before, row);
      await this.history.note(tx, viewer, { table: 'trend', id, before, after: row });
      return id;
    });
  }
}

function fieldsOf(input: WriteTrendInput): Omit<Trend, 'id' | 'slug' | 'coverId' | 'isSample' | 'version' | 'mergedIntoId'> {
  const text = (field: 'name' | 'question' | 'dek', label: string, max: number) => cleanText(input[field], { field, label, max });
  const list = (field: keyof typeof LISTS) => textList(input[field], { field, ...LISTS[field] });
  const line = (value: string, field: string, label: string, max: number) => cleanText(value, { field, label, max });
  if (input.origins.length > 60 || input.pairings.length > 60) throw new Invalid('origins', 'At most 60 steps and 60 pairings.');
  return {
    name: text('name', 'The name', 80), question: text('question', 'The question', 140), dek: text('dek', 'The introduction', 400), lining: input.lining,
    synonyms: list('synonyms'), argumentsFor: list('argumentsFor'), argumentsAgainst: list('argumentsAgainst'), outlook: list('outlook'),
    tips: list('tips'), care: list('care'), seenOn: list('seenOn'),
    origins: input.origins.map(({ when, fact }) => ({ when: line(when, 'origins', 'The time', 60), fact: line(fact, 'origins', 'What happened', 400) })),
    pairings: input.pairings.map(({ kind, with: what, advice }) => ({
      kind, with: line(what, 'pairings', 'What it goes with', 80), advice: line(advice, 'pairings', 'The advice', 400),
    })),
  };
}
