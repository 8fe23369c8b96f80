import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Notice } from '@swingtag/ui';
import { useEffect, useState } from 'react';
import css from './review-page.module.css';
import type { Settled } from './review.action.ts';

const UNDO_MS = 10_000;

/** What the last key did, with its Undo for ten seconds; later it is among the last decisions. */
export function ReviewOutcome({ last, onUndo }: { last: Settled; onUndo: (decisionId: string) => void }) {
  const [isFresh, setFresh] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setFresh(false), UNDO_MS);
    return () => clearTimeout(timer);
  }, []);
  const { decisionId, tone, text } = last;
  return (
    <Notice tone={tone} role="status" className={css.outcome}>
      <span>{text}</span>
      {decisionId && isFresh ? (
        <Button variant="default" size="compact-md" onClick={() => onUndo(decisionId)}>
          <Trans>Undo</Trans>
        </Button>
      ) : null}
    </Notice>
  );
}
