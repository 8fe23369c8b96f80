import { FreshSignIn } from '@swingtag/accounts-web';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { FormErrors, PageTitle, type FormAnswer } from '@swingtag/platform-web';
import { Form, Link } from 'react-router';
import css from './admin-page.module.css';
import local from './figures.module.css';
import type { SampleData } from './sample.action.ts';

function Counts({ sample }: { sample: SampleData }) {
  const { t } = useLingui();
  const names: Record<string, string> = {
    article: t`Articles`, topic: t`Topics`, board: t`Boards`, trend: t`Trends`, bag: t`Bags`, poll: t`Polls`, comment: t`Comments`, vote: t`Votes`,
    comment_like: t`Likes`, report: t`Reports`, saved_bag: t`Bags on lists of members`,
  };
  const counts = Object.keys(names).flatMap((name) => sample.counts.filter((one) => one.name === name));
  return (
    <dl className={css.facts}>
      <dt>
        <Trans>Sample members</Trans>
      </dt>
      <dd>{sample.members}</dd>
      {counts.map(({ name, count }) => (
        <div key={name} className={local.fact}>
          <dt>{names[name]}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Everything that came with the site for trying it goes in one step. */
export function SamplePage({ sample, answer }: { sample: SampleData; answer?: FormAnswer }) {
  const { t } = useLingui();
  const isThere = sample.members > 0 || sample.counts.length > 0;
  return (
    <>
      <PageTitle>{t`Sample content`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Sample content</Trans>
      </h1>
      {isThere ? (
        <>
          <p>
            <Trans>It came with the site, for trying it. This is what goes, at once and for good:</Trans>
          </p>
          <Counts sample={sample} />
          <div className={css.section}>
            <h2>
              <Trans>What becomes of the words of real members</Trans>
            </h2>
            <p>
              <Trans>What hangs on sample things goes with them:</Trans>{' '}
              <Plural value={sample.commentsByMembers} one="# comment of real members" other="# comments of real members" />
              {', '}
              <Plural value={sample.votesByMembers} one="# vote of real members" other="# votes of real members" />.
            </p>
            <p>
              <Trans>
                What members wrote elsewhere stays. A board, a trend or a bag that something real stands on stays, too. Votes of sample members in real open polls
                are withdrawn; in closed polls they stay counted, under an account without a name.
              </Trans>
            </p>
          </div>
          <Form method="post" noValidate preventScrollReset className={css.form}>
            <FormErrors errors={answer?.errors} />
            <label className={local.choice}>
              <input id="sure" type="checkbox" name="sure" value="yes" defaultChecked={answer?.typed.sure === 'yes'} />
              <Trans>It may go. I know that it does not come back.</Trans>
            </label>
            <FreshSignIn answer={answer} />
            {answer?.proof ? null : (
              <Button type="submit" color="danger">
                <Trans>Remove the sample content</Trans>
              </Button>
            )}
          </Form>
        </>
      ) : (
        <p>
          <Trans>There is none.</Trans>{' '}
          <Link to="/admin">
            <Trans>To the desk</Trans>
          </Link>
        </p>
      )}
    </>
  );
}
