import { Trans, useLingui } from '@lingui/react/macro';
import { useHasScript } from '@swingtag/platform-web';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { Button } from '@swingtag/ui';
import { useState } from 'react';
import { BallotForm } from './ballot-form.tsx';
import css from './ballot-ranking.module.css';
import { moved, placed, ranksOf } from './ballot.ranks.ts';
import type { Sending } from './use-vote.ts';

/** A field per rank; with script, arrows move an option up or down, and no option stands twice. */
export function RankedChoice({ poll, send, initial }: { poll: BallotFragment; send: Sending['send']; initial: readonly string[] }) {
  const { t } = useLingui();
  const hasScript = useHasScript();
  const [ranks, setRanks] = useState(() => ranksOf(initial, poll.maxChoices));
  const labelOf = (id: string) => poll.shownOptions.find((option) => option.id === id)?.label ?? '';
  return (
    <BallotForm pollId={poll.id} intent="cast" send={send} className={css.form}>
      <fieldset className={css.ranks}>
        <legend className={css.legend}>
          <Trans>Your order, the best first</Trans>
        </legend>
        {ranks.map((id, index) => {
          const rank = index + 1;
          const label = labelOf(id);
          return (
            <div key={rank} className={css.rank}>
              <span className={css.number} aria-hidden="true">
                {rank}
              </span>
              <select name="choice" aria-label={t`Rank ${rank}`} value={id} onChange={(event) => setRanks(placed(ranks, index, event.target.value))}>
                <option value="">{rank <= poll.minChoices ? t`Choose…` : t`Nothing more`}</option>
                {poll.shownOptions.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.label}
                  </option>
                ))}
              </select>
              <span className={css.arrows} hidden={!hasScript}>
                <button type="button" aria-label={label ? t`Move ${label} up` : t`Move rank ${rank} up`} aria-disabled={index === 0} onClick={() => setRanks(moved(ranks, index, -1))}>
                  ↑
                </button>
                <button type="button" aria-label={label ? t`Move ${label} down` : t`Move rank ${rank} down`} aria-disabled={rank === ranks.length} onClick={() => setRanks(moved(ranks, index, 1))}>
                  ↓
                </button>
              </span>
            </div>
          );
        })}
      </fieldset>
      <Button>
        <Trans>Vote</Trans>
      </Button>
    </BallotForm>
  );
}
