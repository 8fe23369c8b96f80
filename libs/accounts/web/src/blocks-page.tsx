import { Trans, useLingui } from '@lingui/react/macro';
import { errorOf, type FormAnswer, FormErrors, PageTitle } from '@swingtag/platform-web';
import type { BlocksQuery } from '@swingtag/platform-web/gql';
import { Actions, Button, Fields, Page, Pager, TextField } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './account.module.css';
import { BlockForm } from './block-form.tsx';

/** One a line; without script a plain form. */
function MutedWords({ words, answer }: { words: readonly string[]; answer?: FormAnswer }) {
  return (
    <section id="muted-words" tabIndex={-1} aria-labelledby="muted-words-heading" className={css.section}>
      <h2 id="muted-words-heading">
        <Trans>Muted words</Trans>
      </h2>
      <Form method="post" noValidate className={css.section}>
        <FormErrors errors={answer?.errors} />
        <Fields>
          <TextField
            label={<Trans>Words and phrases, one a line</Trans>}
            hint={<Trans>Comments and topics that contain one are folded up for you. Capitals and accents make no difference. Nobody is told.</Trans>}
            name="words"
            rows={5}
            defaultValue={answer?.typed.words ?? words.join('\n')}
            error={errorOf(answer?.errors, 'words')}
          />
        </Fields>
        <Actions>
          <Button>
            <Trans>Save the words</Trans>
          </Button>
          <Link to="/me/watching">
            <Trans>Muted boards and talks</Trans>
          </Link>
        </Actions>
      </Form>
    </section>
  );
}

/** Whom and what the viewer does not want to read. */
export function BlocksPage({ blocks, mutedWords, isFirstPage, answer }: BlocksQuery & { isFirstPage: boolean; answer?: FormAnswer }) {
  const { t } = useLingui();
  const { nodes, pageInfo } = blocks;
  return (
    <Page heading={<Trans>Blocked members and muted words</Trans>}>
      <PageTitle>{t`Blocked members and muted words`}</PageTitle>
      <p>
        <Trans>
          What a blocked member says is folded up for you. They cannot answer you or like what you say, you are not told when they mention you, and nobody tells them. Moderators and
          admins cannot be blocked.
        </Trans>
      </p>
      {nodes.length === 0 ? (
        <p>
          <Trans>You have blocked nobody. On the page of a member there is a button for it.</Trans>
        </p>
      ) : (
        <ul role="list" className={css.people}>
          {nodes.map(({ id, handle }) => (
            <li key={id} className={css.person}>
              <Link to={`/members/${encodeURIComponent(handle)}`}>{handle}</Link>
              <BlockForm handle={handle} isBlocked next="/me/blocks" />
            </li>
          ))}
        </ul>
      )}
      <Pager
        label={t`Pages of blocked members`}
        newer={isFirstPage ? null : { to: '?', text: <Trans>First page</Trans> }}
        older={pageInfo.hasNextPage && pageInfo.endCursor ? { to: `?page=${encodeURIComponent(pageInfo.endCursor)}`, text: <Trans>Show more</Trans> } : null}
      />
      <MutedWords words={mutedWords} answer={answer} />
    </Page>
  );
}
