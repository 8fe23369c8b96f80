import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './pager.module.css';

/** Links to the pages before and after; nothing when there is only one page. */
export function Pager({ label, newer, older }: {
  /** Names the list for screen readers. */
  label: string;
  newer?: { to: string; text: ReactNode } | null;
  older?: { to: string; text: ReactNode } | null;
}) {
  if (!newer && !older) return null;
  return (
    <nav className={css.pager} aria-label={label}>
      {newer ? (
        <Link className={css.link} to={newer.to} rel="prev">
          {newer.text}
        </Link>
      ) : null}
      {older ? (
        <Link className={css.link} to={older.to} rel="next">
          {older.text}
        </Link>
      ) : null}
    </nav>
  );
}
