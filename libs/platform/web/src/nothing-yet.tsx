import { SwingTag } from '@swingtag/ui';
import type { ReactNode } from 'react';
import css from './nothing-yet.module.css';
import { useViewer } from './shell.ts';

/** Where a list will be: says so, and shows whoever runs the site the way to fill it. */
export function NothingYet({ children, way }: { children: ReactNode; way?: { to: string; text: ReactNode } }) {
  const viewer = useViewer();
  return (
    <SwingTag className={css.tag}>
      <p>{children}</p>
      {viewer?.canAdminister && way ? (
        <p>
          <a className={css.way} href={way.to}>
            {way.text}
          </a>
        </p>
      ) : null}
    </SwingTag>
  );
}
