import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { errorOf, type FormAnswer, FormErrors, PageTitle } from '@swingtag/platform-web';
import { OwnTime } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './desk.module.css';
import type { RemovalData } from './removal.action.ts';

type Draft = RemovalData['draft'];
const STAYS_MS = 30 * 86_400_000;

function Recover({ children }: { children: React.ReactNode }) {
  return (
    <Form method="post" className={css.section}>
      <input type="hidden" name="intent" value="recover" />
      {children}
      <div className={css.buttons}>
        <Button type="submit">
          <Trans>Bring it back</Trans>
        </Button>
      </div>
    </Form>
  );
}

function Withdraw({ draft, answer }: { draft: Draft; answer?: FormAnswer }) {
  const { t } = useLingui();
  return (
    <Form method="post" noValidate className={css.section}>
      <p>
        <Trans>Readers do not find it any more, nor its talk and its poll. At its address they read your reason. Everything is kept, and you can bring it back.</Trans>
      </p>
      <input type="hidden" name="revision" value={draft.revision} />
      <Textarea id="reason" name="reason" label={t`Reason, for readers`} rows={3} maxLength={500} defaultValue={answer?.typed['reason']} error={errorOf(answer?.errors, 'reason')} />
      <div className={css.buttons}>
        <Button type="submit" color="danger">
          <Trans>Withdraw the article</Trans>
        </Button>
      </div>
    </Form>
  );
}

function Discard({ draft }: { draft: Draft }) {
  return (
    <Form method="post" className={css.section}>
      <p>
        <Trans>It lies in the trash for thirty days, and can be brought back as long. Then it is gone, with all its revisions.</Trans>
      </p>
      {draft.publishAt ? (
        <p>
          <Trans>
            It is not published on <OwnTime at={draft.publishAt} /> then.
          </Trans>
        </p>
      ) : null}
      <input type="hidden" name="revision" value={draft.revision} />
      <div className={css.buttons}>
        <Button type="submit" color="danger">
          <Trans>Put it into the trash</Trans>
        </Button>
      </div>
    </Form>
  );
}

function WhatCanBeDone({ draft, answer }: { draft: Draft; answer?: FormAnswer }) {
  const { state, discardedAt, withdrawReason, publishedAt } = draft;
  if (state === 'DISCARDED' && discardedAt) {
    return (
      <Recover>
        <p>
          <Trans>
            It is in the trash. On <OwnTime at={new Date(Date.parse(discardedAt) + STAYS_MS).toISOString()} /> it goes for good.
          </Trans>
        </p>
      </Recover>
    );
  }
  if (state === 'WITHDRAWN') {
    return (
      <Recover>
        <p>
          <Trans>Readers do not find it. At its address they read:</Trans>
        </p>
        <blockquote>{withdrawReason}</blockquote>
      </Recover>
    );
  }
  if (state === 'REMOVED') {
    return (
      <p>
        <Trans>Moderators have removed this article. Only they can bring it back.</Trans>
      </p>
    );
  }
  return publishedAt ? <Withdraw draft={draft} answer={answer} /> : <Discard draft={draft} />;
}

/** Asks once more, says what happens, and is the way back: with and without script. */
export function RemovalPage({ draft, answer }: RemovalData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  const { id, state, title, publishedAt } = draft;
  const isAway = state === 'DISCARDED' || state === 'WITHDRAWN';
  return (
    <>
      <PageTitle>{t`Take an article away`}</PageTitle>
      <h1 tabIndex={-1}>{isAway ? <Trans>Bring it back?</Trans> : publishedAt ? <Trans>Withdraw this article?</Trans> : <Trans>Delete this draft?</Trans>}</h1>
      <p className={css.links}>
        <strong>{title || <Trans>Without a title</Trans>}</strong>
        {state === 'DISCARDED' ? null : (
          <Link to={`/admin/articles/${id}/edit`}>
            <Trans>Back to the editor</Trans>
          </Link>
        )}
        <Link to="/admin/articles">
          <Trans>All articles</Trans>
        </Link>
      </p>
      <FormErrors errors={answer?.errors} />
      <WhatCanBeDone draft={draft} answer={answer} />
    </>
  );
}
