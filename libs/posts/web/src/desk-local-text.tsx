import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Notice, OwnTime } from '@swingtag/ui';
import { useEffect, useState } from 'react';
import css from './desk.module.css';
import { forgetLocally, localText, type LocalText } from './desk.local.ts';
import type { DeskValues } from './desk.values.ts';

/** Fields that say nothing of the article. */
const OWN = new Set(['revision', 'intent', 'body', 'onConflict']);

function differs(one: DeskValues, other: DeskValues): boolean {
  const said = (values: DeskValues) => JSON.stringify(Object.entries(values).filter(([name, value]) => !OWN.has(name) && value.some(Boolean)).toSorted());
  return said(one) !== said(other) || inOrder(one['body']?.[0]) !== inOrder(other['body']?.[0]);
}

/** The same document is written with its keys in another order by the database. */
function inOrder(json: string | undefined): string {
  return JSON.stringify(JSON.parse(json ?? 'null'), (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** What this browser has kept and the server never got: taken up, or thrown away. */
export function DeskLocal({ place, stored, onTake }: { place: string; stored: DeskValues; onTake: (text: LocalText) => void }) {
  const [kept, setKept] = useState<LocalText | null>(null);
  const [first] = useState(stored);
  useEffect(() => {
    const text = localText(place);
    if (text && differs(text.values, first)) setKept(text);
  }, [place, first]);
  if (!kept) return null;
  return (
    <Notice tone="problem" role="alert">
      <p>
        <Trans>
          This browser has a text of <OwnTime at={kept.at} /> that was not sent.
        </Trans>
      </p>
      <div className={css.buttons}>
        <Button type="button" onClick={() => onTake(kept)}>
          <Trans>Take it up</Trans>
        </Button>
        <Button
          type="button"
          variant="default"
          onClick={() => {
            forgetLocally(place);
            setKept(null);
          }}
        >
          <Trans>Throw it away</Trans>
        </Button>
      </div>
    </Notice>
  );
}
