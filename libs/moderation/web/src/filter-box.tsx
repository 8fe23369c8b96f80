import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import css from './admin-page.module.css';

/** A filter behind one line that says what is set. Opens without script; once it has been sent it closes, and the line has the focus. */
export function FilterBox({ name, set, all, of, clear, children }: {
  name: ReactNode;
  /** The words of what is set. */
  set: readonly string[];
  /** The words for nothing set. */
  all: string;
  /** What of the address the filter is about. */
  of: string;
  /** Where nothing is set. */
  clear: string;
  children: ReactNode;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const shown = useRef(of);
  useEffect(() => {
    if (shown.current === of) return;
    shown.current = of;
    if (!box.current?.open) return;
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  }, [of]);
  return (
    <div className={css.filterBox}>
      <details ref={box}>
        <summary>
          {name} <span className={css.filterSet}>{set.length > 0 ? set.join(' · ') : all}</span>
        </summary>
        {children}
      </details>
      {set.length > 0 ? (
        <Link to={clear} className={css.filterClear}>
          <Trans>Show all</Trans>
        </Link>
      ) : null}
    </div>
  );
}
