import { Field, ObjectType } from '@nestjs/graphql';
import { withoutQuotes } from '@swingtag/platform-server';
import { differenceOfTexts } from './draft.difference.ts';
import { DifferentLine } from './draft.graphql.ts';

/** So many of the newest are shown. */
export const SHOWN_EDITS = 20;

@ObjectType({ description: 'What an edit changed.' })
export class TextEdit {
  @Field(() => Date)
  at: Date;

  @Field(() => [DifferentLine])
  lines: DifferentLine[];
}

/** A text that was replaced. */
export interface Replaced {
  source: string;
  at: Date;
}

/** What each edit changed, the newest first. What was quoted is left out: a quote follows its source, and a history cannot. */
export function editsOf(replaced: readonly Replaced[], now: string): TextEdit[] {
  return replaced.map(({ source, at }, index) => {
    const after = replaced[index - 1]?.source ?? now;
    const lines = differenceOfTexts(withoutQuotes(source, '> …'), withoutQuotes(after, '> …'));
    return Object.assign(new TextEdit(), { at, lines: lines.map((pieces) => Object.assign(new DifferentLine(), { pieces })) });
  });
}
