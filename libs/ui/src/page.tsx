import type { ReactNode } from 'react';
import { classes } from './class-names.ts';
import css from './page.module.css';

/** A page of text or forms in one column: `main` with its h1. `narrow` is for short forms. */
export function Page({ heading, intro, width = 'measure', children }: {
  heading: ReactNode;
  intro?: ReactNode;
  width?: 'measure' | 'narrow';
  children: ReactNode;
}) {
  return (
    <main id="content" className={classes(css.page, width === 'narrow' && css.narrow)}>
      <h1 tabIndex={-1}>{heading}</h1>
      {intro ? <p className={css.intro}>{intro}</p> : null}
      {children}
    </main>
  );
}

/** The fields of a form, one under the other. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={css.fields}>{children}</div>;
}

/** Buttons and links that belong together. */
export function Actions({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={classes(css.actions, className)}>{children}</div>;
}
