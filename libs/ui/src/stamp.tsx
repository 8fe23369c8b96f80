import type { ReactNode } from 'react';
import { classes } from './class-names.ts';
import css from './stamp.module.css';

/** A rubber stamp: the word large, a line under it. */
export function Stamp({ tone, word, line }: { tone: 'yay' | 'nay' | 'plain'; word: ReactNode; line?: ReactNode }) {
  return (
    <span className={classes(css.stamp, css[tone])}>
      <span className={css.word}>{word}</span>
      {line ? <span className={css.line}> {line}</span> : null}
    </span>
  );
}
