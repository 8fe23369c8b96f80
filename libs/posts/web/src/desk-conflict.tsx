import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Notice, OwnTime } from '@swingtag/ui';
import { useEffect, useRef } from 'react';
import css from './desk.module.css';
import type { Autosave } from './use-autosave.ts';

/** Two texts of one article: what has happened, and which one goes on. */
export function DeskConflict({ autosave: { state, message, saved, settle }, onTheirs }: { autosave: Autosave; onTheirs: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state === 'conflict') box.current?.focus();
  }, [state]);
  if (state !== 'conflict') return null;
  const { handle } = saved.savedBy;
  const takeTheirs = async () => {
    if (await settle('KEEP_THEIRS')) onTheirs();
  };
  return (
    <Notice ref={box} tone="problem" role="alert" tabIndex={-1}>
      <p>{message}</p>
      <p>
        <Trans>
          The other text was saved by {handle}, <OwnTime at={saved.savedAt} />.
        </Trans>
      </p>
      <div className={css.buttons}>
        <Button type="button" onClick={() => void settle('KEEP_MINE')}>
          <Trans>Go on with my text</Trans>
        </Button>
        <Button type="button" variant="default" onClick={() => void takeTheirs()}>
          <Trans>Go on with the other text</Trans>
        </Button>
      </div>
    </Notice>
  );
}
