import { Link } from 'react-router';
import { useSiteName } from './shell.ts';
import css from './wordmark.module.css';

/** The name on its tag: a swing tag hanging from its cord. */
export function Wordmark() {
  const name = useSiteName();
  return (
    <Link to="/" className={css.wordmark}>
      <svg className={css.tag} viewBox="0 0 28 36" width="28" height="36" aria-hidden="true" focusable="false">
        <path className={css.cord} d="M14 12C9 7 8 1.5 13 1.5s5 5 1 10.5" />
        <path className={css.card} d="M9 6.5h10l6 6V34.5H3V12.5z" />
        <circle className={css.hole} cx="14" cy="12.5" r="2.25" />
        <path className={css.tick} d="m8.5 24 3.5 3.75 7.5-9" />
      </svg>
      <span className={css.name}>{name}</span>
    </Link>
  );
}
