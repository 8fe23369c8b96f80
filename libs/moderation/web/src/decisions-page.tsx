import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import type { DecisionsQuery } from '@swingtag/platform-web/gql';
import css from './admin-page.module.css';
import { RecentDecisions } from './recent-decisions.tsx';

/** The last fifty decisions of all moderators. */
export function DecisionsPage({ decisions }: { decisions: DecisionsQuery }) {
  const { t } = useLingui();
  return (
    <>
      <PageTitle>{t`Decisions`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Decisions</Trans>
      </h1>
      <div className={css.section}>
        <RecentDecisions decisions={decisions.recentDecisions} />
      </div>
    </>
  );
}
