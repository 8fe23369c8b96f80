import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { errorOf, type FormAnswer, FormErrors, PageTitle } from '@swingtag/platform-web';
import { OwnTime } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import { typedPoll, type ArticlePollData } from './article-poll.action.ts';
import { PollFields } from './desk-poll.tsx';
import css from './desk.module.css';

type Poll = ArticlePollData['poll'];

function Standing({ poll }: { poll: Poll }) {
  const { isOpen, closesAt, closedAt, closeReason, responses } = poll;
  const at = closedAt ?? closesAt;
  return (
    <p>
      <Plural value={responses} _0="Nobody has voted yet." one="# member has voted." other="# members have voted." />{' '}
      {isOpen ? at ? <Trans>It closes on <OwnTime at={at} />.</Trans> : <Trans>It has no closing time.</Trans> : at ? <Trans>It closed on <OwnTime at={at} />.</Trans> : null}{' '}
      {closeReason}
    </p>
  );
}

function Close({ poll, answer }: { poll: Poll; answer?: FormAnswer }) {
  const { t } = useLingui();
  return (
    <section className={css.section} aria-labelledby="close-heading">
      <h2 id="close-heading">
        <Trans>Close it early</Trans>
      </h2>
      <Form method="post" noValidate className={css.form}>
        <FormErrors errors={answer?.errors} />
        <p>
          <Trans>From that moment nothing is counted. The verdict is read out with your reason; only an admin can open it again.</Trans>
        </p>
        <input type="hidden" name="intent" value="close" />
        <input type="hidden" name="pollId" value={poll.id} />
        <Textarea id="close-reason" name="reason" label={t`Reason, shown with the verdict`} rows={2} maxLength={500} defaultValue={answer?.typed['reason']} error={errorOf(answer?.errors, 'close-reason')} />
        <div className={css.buttons}>
          <Button type="submit" color="danger">
            <Trans>Close the poll</Trans>
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Anew({ poll, answer }: { poll: Poll; answer?: FormAnswer }) {
  const { t } = useLingui();
  const values = typedPoll(answer?.typed);
  return (
    <section className={css.section} aria-labelledby="anew-heading">
      <h2 id="anew-heading">
        <Trans>Ask anew</Trans>
      </h2>
      <Form method="post" noValidate className={css.form}>
        <FormErrors errors={answer?.errors} />
        <p>
          {poll.isOpen ? (
            <Trans>The poll that is there closes with your reason. It stays below the article, with its votes and its verdict: what was voted on is never changed.</Trans>
          ) : (
            <Trans>The poll that is there stays below the article, with its votes and its verdict: what was voted on is never changed.</Trans>
          )}
        </p>
        <input type="hidden" name="intent" value="anew" />
        <input type="hidden" name="hasPoll" value="on" />
        <input type="hidden" name="pollId" value={poll.id} />
        <Textarea id="anew-reason" name="reason" label={t`Why it is asked anew`} rows={2} maxLength={500} defaultValue={answer?.typed['reason']} error={errorOf(answer?.errors, 'anew-reason')} />
        <fieldset id="poll" tabIndex={-1} className={css.fields}>
          <legend>
            <Trans>The new poll</Trans>
          </legend>
          <PollFields values={values} question="" onChange={() => undefined} />
        </fieldset>
        <div className={css.buttons}>
          <Button type="submit">
            <Trans>Ask anew</Trans>
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** The poll of a published article: its words are corrected, it is closed early, or another one takes its place. */
export function ArticlePollPage({ id, title, slug, poll, askedBefore, answer }: ArticlePollData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  const answerTo = (intent: string) => (answer?.typed['intent'] === intent ? answer : undefined);
  return (
    <>
      <PageTitle>{t`Poll of an article`}</PageTitle>
      <h1 tabIndex={-1}>{poll.question}</h1>
      <p className={css.links}>
        <Link to={`/admin/articles/${id}/edit`}>
          <Trans>Back to the editor: {title}</Trans>
        </Link>
        <a href={`/articles/${slug}`}>
          <Trans>What readers have</Trans>
        </a>
        <Link to={`/polls/${poll.id}/edit`}>
          <Trans>Correct its words</Trans>
        </Link>
      </p>
      <Standing poll={poll} />
      {poll.isOpen ? <Close poll={poll} answer={answerTo('close')} /> : null}
      <Anew key={poll.id} poll={poll} answer={answerTo('anew')} />
      {askedBefore.length > 0 ? (
        <section className={css.section} aria-labelledby="before-heading">
          <h2 id="before-heading">
            <Trans>Asked before</Trans>
          </h2>
          <ul>
            {askedBefore.map((before) => (
              <li key={before.id}>
                <a href={`/polls/${before.id}/ledger`}>{before.question}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
