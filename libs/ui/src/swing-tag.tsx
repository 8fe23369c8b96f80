import type { ComponentPropsWithRef } from 'react';
import { classes } from './class-names.ts';
import css from './swing-tag.module.css';

/** The card on a bag: cut corners, an eyelet with its cord. It grows with what it holds. */
export function SwingTag({ className, children, ...rest }: ComponentPropsWithRef<'div'>) {
  return (
    <div className={classes(css.tag, className)} {...rest}>
      <svg className={css.eyelet} viewBox="0 0 64 44" width="64" height="44" aria-hidden="true" focusable="false">
        <path className={css.cord} d="M31 29C24 17 14 12 20 4s20-3 22 3-4 13-9 22" />
        <circle className={css.ring} cx="32" cy="32" r="8" />
        <circle className={css.hole} cx="32" cy="32" r="4.5" />
        <path className={css.cord} d="M31 30.5c-.8-2-2-4-3.6-6M33 30.5c.8-2 2-4 3.6-6.5" />
      </svg>
      {children}
    </div>
  );
}
