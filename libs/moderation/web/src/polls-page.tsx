import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { errorOf, FormErrors, PageTitle, type FormAnswer } from '@swingtag/platform-web';
import { Pager, Time } from '@swingtag/ui';
import { Form } from 'react-router';
import css from './admin-page.module.css';
import type { OpenPollsData } from './polls.action.ts';

type Poll = OpenPollsData['openPolls']['nodes'][number];

function CloseForm({ poll, answer }: { poll: Poll; answer?: FormAnswer }) {
  const { t } = useLingui();
  const field = `reason-${poll.id}`;
  return (
    <details open={answer !== undefined || undefined}>
      <summary>
        <Trans>Close this poll now</Trans>
      </summary>
      <Form method="post" noValidate preventScrollReset className={css.form}>
        <FormErrors errors={answer?.errors} />
        <input type="hidden" name="pollId" value={poll.id} />
        <Textarea
          id={field}
          name="reason"
          rows={2}
          label={t`Reason, shown with the verdict`}
          defaultValue={answer?.typed.reason}
          error={errorOf(answer?.errors, field)}
        />
        <Button type="submit" color="danger">
          <Trans>Close the poll</Trans>
        </Button>
      </Form>
    </details>
  );
}

/** Polls that are still open, the next to close first. */
export function PollsPage({ openPolls, isFirstPage, answer }: OpenPollsData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  const { nodes, pageInfo } = openPolls;
  return (
    <>
      <PageTitle>{t`Open polls`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Open polls</Trans>
      </h1>
      {nodes.length > 0 ? (
        <ul role="list" className={css.section}>
          {nodes.map((poll) => (
            <li key={poll.id} className={css.row}>
              <p className={css.head}>
                <a className={css.name} href={poll.article ? `/articles/${poll.article.slug}` : `/polls/${poll.id}/ledger`}>
                  {poll.question}
                </a>
                <span className={css.dimmed}>
                  <Plural value={poll.responses} _0="no votes yet" one="# vote" other="# votes" />
                </span>
              </p>
              <p className={css.dimmed}>
                {poll.closesAt ? (
                  <Trans>
                    Closes <Time at={poll.closesAt} exact />
                  </Trans>
                ) : (
                  <Trans>Has no closing time</Trans>
                )}
              </p>
              {poll.viewerCanClose ? (
                <CloseForm poll={poll} answer={answer?.typed.pollId === poll.id ? answer : undefined} />
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <Trans>No poll is open.</Trans>
        </p>
      )}
      <Pager
        label={t`Pages of polls`}
        newer={isFirstPage ? null : { to: '/admin/polls', text: <Trans>First page</Trans> }}
        older={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { to: `?page=${encodeURIComponent(pageInfo.endCursor)}`, text: <Trans>Next page</Trans> }
            : null
        }
      />
      <p>
        <a href="/admin/polls/closed">
          <Trans>Closed polls</Trans>
        </a>
      </p>
    </>
  );
}
