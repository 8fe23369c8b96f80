import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle, type FormAnswer } from '@swingtag/platform-web';
import type { FirstStepsQuery } from '@swingtag/platform-web/gql';
import { Link } from 'react-router';
import { FirstSteps } from './first-steps.tsx';

/** The list for whoever has opened a site, also when the desk does not show it any more. */
export function FirstStepsPage({ firstSteps, answer }: FirstStepsQuery & { answer?: FormAnswer }) {
  const { t } = useLingui();
  return (
    <>
      <PageTitle>{t`First steps`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>What a new site needs</Trans>
      </h1>
      <FirstSteps firstSteps={firstSteps} answer={answer} />
      {firstSteps.isEmpty ? (
        <p>
          <Trans>Nothing stands here yet.</Trans>{' '}
          <Link to="/welcome/site" reloadDocument>
            <Trans>Name the site, or bring sample content</Trans>
          </Link>
        </p>
      ) : null}
    </>
  );
}
