import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea, TextInput } from '@mantine/core';
import { errorOf, FormErrors, PageTitle, type FormAnswer } from '@swingtag/platform-web';
import { Pager, Time } from '@swingtag/ui';
import { Form } from 'react-router';
import css from './admin-page.module.css';
import type { ClosedPollsData } from './closed-polls.action.ts';

type Poll = ClosedPollsData['closedPolls']['nodes'][number];

function ReopenForm({ poll, answer }: { poll: Poll; answer?: FormAnswer }) {
  const { t } = useLingui();
  const [reason, closesAt] = [`reason-${poll.id}`, `closesAt-${poll.id}`];
  return (
    <details open={answer !== undefined || undefined}>
      <summary>
        <Trans>Open this poll again</Trans>
      </summary>
      <Form method="post" noValidate preventScrollReset className={css.form}>
        <FormErrors errors={answer?.errors} />
        <input type="hidden" name="pollId" value={poll.id} />
        <Textarea
          id={reason}
          name="reason"
          rows={2}
          label={t`Reason, shown in the public log`}
          defaultValue={answer?.typed.reason}
          error={errorOf(answer?.errors, reason)}
        />
        <TextInput
          id={closesAt}
          name="closesAt"
          type="datetime-local"
          label={t`Closes again at (UTC); empty: by hand`}
          defaultValue={answer?.typed.closesAt}
          error={errorOf(answer?.errors, closesAt)}
        />
        <Button type="submit">
          <Trans>Open the poll again</Trans>
        </Button>
      </Form>
    </details>
  );
}

/** Closed polls, the last closed first; admins open one again here. */
export function ClosedPollsPage({ closedPolls: { nodes, pageInfo }, isFirstPage, answer }: ClosedPollsData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  return (
    <>
      <PageTitle>{t`Closed polls`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Closed polls</Trans>
      </h1>
      <p>
        <a href="/admin/polls">
          <Trans>Open polls</Trans>
        </a>
      </p>
      <ul role="list" className={css.section}>
        {nodes.map((poll) => (
          <li key={poll.id} className={css.row}>
            <p className={css.head}>
              <a className={css.name} href={poll.article ? `/articles/${poll.article.slug}` : `/polls/${poll.id}/ledger`}>
                {poll.question}
              </a>
              <span className={css.dimmed}>
                <Plural value={poll.responses} _0="no votes" one="# vote" other="# votes" />
              </span>
            </p>
            {poll.closedAt ? (
              <p className={css.dimmed}>
                <Trans>
                  Closed <Time at={poll.closedAt} exact />
                </Trans>
              </p>
            ) : null}
            {poll.closeReason ? <p>{poll.closeReason}</p> : null}
            {poll.viewerCanReopen ? <ReopenForm poll={poll} answer={answer?.typed.pollId === poll.id ? answer : undefined} /> : null}
          </li>
        ))}
      </ul>
      {nodes.length === 0 ? (
        <p>
          <Trans>No poll has closed yet.</Trans>
        </p>
      ) : null}
      <Pager
        label={t`Pages of polls`}
        newer={isFirstPage ? null : { to: '/admin/polls/closed', text: <Trans>First page</Trans> }}
        older={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { to: `?page=${encodeURIComponent(pageInfo.endCursor)}`, text: <Trans>Next page</Trans> }
            : null
        }
      />
    </>
  );
}
