import { Trans } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { AskedBeforeFragment } from '@swingtag/platform-web/gql';
import { Link } from 'react-router';
import css from './asked-before.module.css';
import { VerdictLine } from './verdict.tsx';

/** Polls that stood here before another one was asked: each with its verdict, why it was closed, and its ledger. */
export function AskedBefore({ polls }: { polls: readonly FragmentRef<AskedBeforeFragment>[] }) {
  return (
    <ul role="list" className={css.polls}>
      {polls.map((ref) => {
        const { id, question, verdict, closedAt, closesAt, closeReason } = unmask<AskedBeforeFragment>(ref);
        return (
          <li key={id} className={css.poll}>
            <h3>{question}</h3>
            {verdict ? <VerdictLine verdict={verdict} closedAt={closedAt ?? closesAt} /> : null}
            {closeReason ? <p className={css.reason}>{closeReason}</p> : null}
            <Link to={`/polls/${id}/ledger`}>
              <Trans>Recount it</Trans>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
