import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { errorOf, type FormAnswer } from '@swingtag/platform-web';
import type { DeskSavedFragment } from '@swingtag/platform-web/gql';
import { OwnTime } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Form, Link, useSubmit } from 'react-router';
import { MomentField } from './desk-moment.tsx';
import css from './desk.module.css';
import type { SaveState } from './use-autosave.ts';

/** Whether the server has what was typed. */
export function SaveLine({ state, at, message }: { state: SaveState; at: string; message: string | null }) {
  const { t } = useLingui();
  const words: Record<SaveState, ReactNode> = {
    saved: <Trans>Saved <OwnTime at={at} /></Trans>,
    changed: t`Not saved yet`,
    saving: t`Saving…`,
    offline: t`No connection. Your text is kept in this browser and is sent when it is back.`,
    conflict: t`Not saved: there are two texts.`,
    refused: t`Not saved: ${message ?? ''}`,
  };
  return (
    <p role="status" className={state === 'saved' || state === 'saving' || state === 'changed' ? css.dimmed : css.warning}>
      {words[state]}
    </p>
  );
}

function Checklist({ items }: { items: DeskSavedFragment['checklist'] }) {
  const blocking = items.filter(({ isBlocking }) => isBlocking).length;
  return (
    <div className={css.checklist}>
      <h3>
        <Trans>Checklist</Trans>
      </h3>
      <p role="status">{blocking === 0 ? <Trans>Nothing stands in the way.</Trans> : <Trans>To be put right before it is published:</Trans>}</p>
      <ul>
        {items.map(({ message, href, isBlocking }) => (
          <li key={`${href}:${message}`}>
            {href.startsWith('#') ? <a href={href}>{message}</a> : <Link to={href}>{message}</Link>} {isBlocking ? null : <Trans>(advice)</Trans>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A form that is sent once everything typed is saved, with the revision that this gave. */
function Act({ intent, saved, flush, children }: { intent: string; saved: DeskSavedFragment; flush: () => Promise<number | null>; children: ReactNode }) {
  const submit = useSubmit();
  return (
    <Form
      method="post"
      noValidate
      className={css.act}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        void flush().then((revision) => {
          if (revision === null) return;
          form.set('revision', String(revision));
          void submit(form, { method: 'post' });
        });
      }}
    >
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="revision" value={saved.revision} />
      {children}
    </Form>
  );
}

/** Where the article stands, what is in its way, and what can be done. */
export function DeskStanding({ saved, flush, answer }: { saved: DeskSavedFragment; flush: () => Promise<number | null>; answer?: FormAnswer }) {
  const { t } = useLingui();
  const { state, publishAt, publishedAt, checklist } = saved;
  return (
    <section className={css.section} aria-labelledby="publish-heading">
      <h2 id="publish-heading">
        <Trans>Publish</Trans>
      </h2>
      <Checklist items={checklist} />
      <Act intent="publish" saved={saved} flush={flush}>
        <Button type="submit">{publishedAt ? <Trans>Update</Trans> : <Trans>Publish now</Trans>}</Button>
        {state === 'CHANGED' ? (
          <p className={css.dimmed}>
            <Trans>Readers do not have your changes yet.</Trans>
          </p>
        ) : null}
      </Act>
      {publishedAt ? null : publishAt ? (
        <Act intent="unschedule" saved={saved} flush={flush}>
          <p>
            <Trans>
              It is published on <OwnTime at={publishAt} />, as it stands here then.
            </Trans>
          </p>
          <Button type="submit" variant="default">
            <Trans>Take it off the schedule</Trans>
          </Button>
        </Act>
      ) : (
        <Act intent="schedule" saved={saved} flush={flush}>
          <MomentField name="publishAt" label={t`Publish at`} at={answer?.typed['publishAt'] ?? ''} error={errorOf(answer?.errors, 'publishAt')} />
          <Button type="submit" variant="default">
            <Trans>Schedule</Trans>
          </Button>
        </Act>
      )}
    </section>
  );
}
