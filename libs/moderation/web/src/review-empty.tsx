import { Trans } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { RecentDecisionFragment } from '@swingtag/platform-web/gql';
import { exactTime } from '@swingtag/ui';
import { useEffect, useRef } from 'react';
import css from './review-page.module.css';

/** Nothing to do. Takes the focus after the last case has been decided. */
export function ReviewEmpty({ decisions }: { decisions: readonly FragmentRef<RecentDecisionFragment>[] }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  const last = unmask<RecentDecisionFragment>(decisions)[0];
  return (
    <p ref={words} tabIndex={-1} className={css.empty}>
      {last ? (
        <Trans>Nothing waiting. Last cleared {exactTime(last.decidedAt)}.</Trans>
      ) : (
        <Trans>Nothing waiting.</Trans>
      )}
    </p>
  );
}
