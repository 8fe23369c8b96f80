import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import { Time } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './admin-page.module.css';
import type { DashboardData } from './dashboard.load.ts';
import { FiguresSection } from './figures-section.tsx';
import { FirstSteps } from './first-steps.tsx';
import { RecentDecisions } from './recent-decisions.tsx';

function Figure({ to, figure, label, more }: { to: string; figure: ReactNode; label: ReactNode; more?: ReactNode }) {
  return (
    <Link to={to} className={css.number}>
      <span className={css.figure}>{figure}</span>
      <span className={css.label}>{label}</span>
      {more ? <span className={css.more}>{more}</span> : null}
    </Link>
  );
}

/** What waits for a moderator; every number leads to its list. */
export function DashboardPage({ dashboard }: { dashboard: DashboardData }) {
  const { t } = useLingui();
  const { queueNow, openPolls, recentDecisions, figures, firstSteps } = dashboard;
  const { openAppeals, failingMails, failingJobs } = figures.deskNow;
  const { open, oldest } = queueNow;
  const nextToClose = openPolls.nodes.find(({ closesAt }) => closesAt !== null);
  const polls = openPolls.nodes.length;
  return (
    <>
      <PageTitle>{t`Review desk`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Review desk</Trans>
      </h1>
      <div className={css.numbers}>
        <Figure
          to="/admin/review"
          figure={open}
          label={<Plural value={open} one="open case" other="open cases" />}
          more={
            oldest ? (
              <Trans>
                The oldest waits since <Time at={oldest} exact />
              </Trans>
            ) : (
              <Trans>Nothing waiting</Trans>
            )
          }
        />
        <Figure
          to="/admin/review?held=1"
          figure={queueNow.held}
          label={<Plural value={queueNow.held} one="held before publication" other="held before publication" />}
          more={queueNow.hidden > 0 ? <Plural value={queueNow.hidden} one="# open case is out of sight" other="# open cases are out of sight" /> : <Trans>Nobody waits to be read</Trans>}
        />
        <Figure
          to="/admin/polls"
          figure={openPolls.pageInfo.hasNextPage ? `${polls}+` : polls}
          label={<Plural value={polls} one="open poll" other="open polls" />}
          more={
            nextToClose?.closesAt ? (
              <Trans>
                The next closes <Time at={nextToClose.closesAt} exact />
              </Trans>
            ) : undefined
          }
        />
        <Figure to="/admin/appeals" figure={openAppeals} label={<Plural value={openAppeals} one="open appeal" other="open appeals" />} />
        {failingMails === null || failingJobs === null ? null : (
          <Figure
            to="/admin/jobs"
            figure={failingMails}
            label={<Plural value={failingMails} one="mail fails" other="mails fail" />}
            more={failingJobs > 0 ? <Plural value={failingJobs} one="and one other job" other="and # other jobs" /> : <Trans>All other jobs are done</Trans>}
          />
        )}
      </div>
      {firstSteps ? <FirstSteps firstSteps={firstSteps} /> : null}
      <FiguresSection {...figures} />
      <section className={css.section} aria-labelledby="recent-heading">
        <h2 id="recent-heading">
          <Trans>Last decisions</Trans>
        </h2>
        <RecentDecisions decisions={recentDecisions} />
        <p>
          <Link to="/admin/decisions">
            <Trans>More decisions</Trans>
          </Link>
        </p>
      </section>
    </>
  );
}
