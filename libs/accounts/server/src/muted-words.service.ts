import { Injectable } from '@nestjs/common';
import { cleanText, Invalid, mustBeSignedIn, RateLimits, Transactions, type Limit, type OperationContext, type Viewer } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { LONGEST_MUTED_WORD, MOST_MUTED_WORDS, MutedWords } from './muted-words.entity.ts';
import { folded, patternOf } from './muted-words.match.ts';

const CHANGES: Limit = { name: 'muted-words', points: 60, seconds: 300, shared: false };

interface Muted {
  words: string[];
  pattern: RegExp | null;
}

/** What a member does not want to read is folded up for them; nobody else is told. */
@Injectable()
export class MutedWordsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly limits: RateLimits,
  ) {}

  /** All that there shall be; of words that differ in capitals or accents alone the first stays. */
  async set(viewer: Viewer | null, given: readonly string[]): Promise<void> {
    mustBeSignedIn(viewer);
    const { memberId } = viewer;
    const cleaned = given.map((word) => cleanText(word, { field: 'words', label: 'A word', max: LONGEST_MUTED_WORD }).replace(/\s+/g, ' '));
    const words = [...new Map(cleaned.toReversed().map((word) => [folded(word), word])).values()].toReversed();
    if (words.length > MOST_MUTED_WORDS) throw new Invalid('words', `You can mute at most ${MOST_MUTED_WORDS} words.`);
    await this.limits.take(CHANGES, memberId);
    await this.transactions.run(async (tx) => {
      if (words.length === 0) await tx.delete(MutedWords, { memberId });
      else await tx.upsert(MutedWords, { memberId, words }, ['memberId']);
    });
  }

  /** The viewer's own. */
  async of(ctx: OperationContext): Promise<string[]> {
    return (await this.muted(ctx))?.words ?? [];
  }

  /** Whether the viewer has muted a word of this text. Asks the database once for an operation. */
  async mutes(ctx: OperationContext, text: string): Promise<boolean> {
    const pattern = (await this.muted(ctx))?.pattern;
    return pattern ? pattern.test(folded(text)) : false;
  }

  private async muted(ctx: OperationContext): Promise<Muted | null> {
    return ctx.viewer ? ctx.load(this.lists, ctx.viewer.memberId, this.lists) : null;
  }

  private readonly lists = async (memberIds: readonly string[]): Promise<Map<string, Muted>> => {
    const rows = await this.dataSource.query<{ id: string; words: string[] }[]>('SELECT member_id AS id, words FROM muted_words WHERE member_id = ANY($1)', [memberIds]);
    return new Map(rows.map(({ id, words }) => [id, { words, pattern: patternOf(words) }]));
  };
}
