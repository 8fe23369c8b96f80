import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle, signInPath, useViewer, type FormAnswer } from '@swingtag/platform-web';
import type { HouseRulesQuery } from '@swingtag/platform-web/gql';
import { buttonClass, Page } from '@swingtag/ui';
import { Link } from 'react-router';
import { ReportForm } from './report-page.tsx';
import type { SubjectToReport } from './report.action.ts';

/** Tells the moderators which rule an article, a topic or a member breaks. */
export function ReportSubjectPage({ subject, houseRules, answer }: {
  subject: SubjectToReport;
  houseRules: HouseRulesQuery['houseRules'];
  answer?: FormAnswer;
}) {
  const { t } = useLingui();
  const viewer = useViewer();
  const heading = subject.kind === 'MEMBER' ? <Trans>Report a member</Trans> : subject.kind === 'TOPIC' ? <Trans>Report a topic</Trans> : <Trans>Report an article</Trans>;
  return (
    <Page heading={heading} intro={<Trans>Nobody is told who reported it.</Trans>}>
      <PageTitle>{t`Report`}</PageTitle>
      <meta name="robots" content="noindex" />
      <p>
        <Link to={subject.path}>{subject.name}</Link>
      </p>
      {viewer ? (
        <ReportForm rules={houseRules} answer={answer} backTo={subject.path} />
      ) : (
        <p>
          <Link className={buttonClass('outline')} to={signInPath(`${subject.path}/report`)}>
            <Trans>Sign in to report it</Trans>
          </Link>
        </p>
      )}
    </Page>
  );
}
