import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle, csvFile, query, type PageContext } from '@swingtag/platform-web';
import { ScorecardDocument, type ScorecardQuery } from '@swingtag/platform-web/gql';
import { Page, RecordTable, type TableRecord } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './moderation-log-page.module.css';

const SPANS = [30, 365];

function daysOf(request: Request): number | null {
  const asked = Number(new URL(request.url).searchParams.get('days'));
  return SPANS.find((one) => one === asked) ?? null;
}

export async function loadScorecard(request: Request, context: PageContext) {
  const days = daysOf(request);
  const { scorecard } = await query(context, ScorecardDocument, { days });
  return { scorecard, days };
}

/** The same as a file. */
export async function scorecardFile(request: Request, context: PageContext): Promise<Response> {
  const { scorecard } = await loadScorecard(request, context);
  const rows = scorecard.map(({ rule, actions, takenBack, appeals, overturned }) => [rule.key, rule.title, actions, takenBack, appeals, overturned]);
  return csvFile('moderation-scorecard.csv', [['rule', 'title', 'actions', 'taken back', 'appeals decided', 'overturned'], ...rows]);
}

/** Of nothing there is no share. */
function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}

/** A rule in a row of the table. */
function recordOf({ rule, actions, takenBack, appeals, overturned }: ScorecardQuery['scorecard'][number]): TableRecord {
  const right = (
    <>
      {share(overturned, appeals)}
      {appeals > 0 ? (
        <small>
          {' '}
          <Trans>
            {overturned} of {appeals}
          </Trans>
        </small>
      ) : null}
    </>
  );
  return { id: rule.id, name: <Link to={`/rules#rule-${rule.key}`}>{rule.title}</Link>, cells: [actions, takenBack, appeals, overturned, right] };
}

/** How often each house rule was applied, and how well that stood. */
export function ScorecardPage({ scorecard, days }: Awaited<ReturnType<typeof loadScorecard>>) {
  const { t } = useLingui();
  const spans = [
    { days: 30, name: t`30 days` },
    { days: 365, name: t`A year` },
    { days: null, name: t`All time` },
  ];
  return (
    <Page
      heading={<Trans>How moderation stands</Trans>}
      intro={
        <Trans>
          For each of the <Link to="/rules">house rules</Link>: how often it was applied, and how often that was wrong. All of it is counted from the{' '}
          <Link to="/moderation-log">public log</Link>.
        </Trans>
      }
    >
      <PageTitle>{t`How moderation stands`}</PageTitle>
      <nav className={css.spans} aria-label={t`Time`}>
        {spans.map((span) => (
          <Link key={span.name} to={span.days ? `?days=${span.days}` : '?'} aria-current={span.days === days ? 'page' : undefined}>
            {span.name}
          </Link>
        ))}
        <a href={`/moderation-log/scorecard.csv${days ? `?days=${days}` : ''}`} download>
          CSV
        </a>
      </nav>
      <RecordTable
        label={t`Scorecard`}
        heads={[
          <Trans key="rule">Rule</Trans>,
          <Trans key="applied">Applied</Trans>,
          <Trans key="back">Taken back</Trans>,
          <Trans key="appeals">Appeals decided</Trans>,
          <Trans key="overturned">Overturned</Trans>,
          <Trans key="right">Share of appeals that were right</Trans>,
        ]}
        records={scorecard.map(recordOf)}
      />
      <p>
        <Trans>Applied: removals, warnings, limits, suspensions and bans. Taken back: by moderators themselves, or on appeal.</Trans>
      </p>
    </Page>
  );
}
