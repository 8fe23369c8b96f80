import { Trans, useLingui } from '@lingui/react/macro';
import { errorOf, PageTitle, signInPath, useViewer, type FormAnswer } from '@swingtag/platform-web';
import type { CommentToReportQuery } from '@swingtag/platform-web/gql';
import { buttonClass, classes, Page } from '@swingtag/ui';
import { Link } from 'react-router';
import { ReportForm } from './report-page.tsx';
import css from './report-page.module.css';
import { ABOUT_THE_NAME, type SubjectToReport } from './report.action.ts';
import { SubjectPicture } from './subject-picture.tsx';

/** The name of a member, or the picture beside it. */
function AboutChoice({ name, picture, answer }: { name: string; picture: { id: string; url: string }; answer?: FormAnswer }) {
  const [chosen, error] = [answer?.typed.about, errorOf(answer?.errors, 'about')];
  return (
    <fieldset className={css.rules} id="about" tabIndex={-1} aria-describedby={error ? 'about-error' : undefined}>
      <legend className={css.legend}>
        <Trans>What is it about?</Trans>
      </legend>
      {error ? (
        <p className={css.error} id="about-error">
          {error}
        </p>
      ) : null}
      <label className={css.choice}>
        <input type="radio" name="about" value={ABOUT_THE_NAME} defaultChecked={chosen === ABOUT_THE_NAME} required />
        <span className={css.name}>
          <Trans>The name {name}</Trans>
        </span>
      </label>
      <label className={classes(css.choice, css.centred)}>
        <input type="radio" name="about" value={picture.id} defaultChecked={chosen === picture.id} required />
        <span className={css.withPicture}>
          <span className={css.name}>
            <Trans>The picture beside it</Trans>
          </span>
          <SubjectPicture url={picture.url} handle={name} size={48} />
        </span>
      </label>
    </fieldset>
  );
}

/** Tells the moderators which rule an article, a topic or a member breaks. */
export function ReportSubjectPage({ subject, houseRules, answer }: {
  subject: SubjectToReport;
  houseRules: CommentToReportQuery['houseRules'];
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
        <ReportForm rules={houseRules} answer={answer} backTo={subject.path}>
          {'picture' in subject && subject.picture ? <AboutChoice name={subject.name} picture={subject.picture} answer={answer} /> : null}
        </ReportForm>
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
