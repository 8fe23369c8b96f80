import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import { Time } from '@swingtag/ui';
import css from './admin-page.module.css';
import type { FailingJobsData } from './figures.load.ts';

/** What the site could not do yet. */
export function FailingJobsPage({ failingJobs }: FailingJobsData) {
  const { t } = useLingui();
  return (
    <>
      <PageTitle>{t`Failing jobs`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Failing mails and jobs</Trans>
      </h1>
      {failingJobs.length === 0 ? (
        <p>
          <Trans>Nothing fails.</Trans>
        </p>
      ) : (
        <ul role="list" className={css.section}>
          {failingJobs.map(({ id, name, attempts, maxAttempts, nextAt, error, isMail }) => (
            <li key={id} className={css.row}>
              <p className={css.head}>
                <span className={css.name}>
                  {name} {isMail ? <Trans>(mail)</Trans> : null}
                </span>
                <span className={css.dimmed}>
                  {attempts >= maxAttempts ? (
                    <Trans>Given up after {attempts} tries</Trans>
                  ) : (
                    <Trans>
                      Try {attempts} of {maxAttempts}; the next <Time at={nextAt} exact />
                    </Trans>
                  )}
                </span>
              </p>
              {error ? <p className={css.typed}>{error}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
