import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { errorOf, FormErrors } from '@swingtag/platform-web';
import { Time } from '@swingtag/ui';
import { Form } from 'react-router';
import css from './admin-page.module.css';
import type { MemberAnswer } from './member.action.ts';
import type { AdminMember } from './member.load.ts';

/** What the staff should know; the member does not see it. */
export function MemberNotes({ notes, answer }: { notes: NonNullable<AdminMember['notes']>; answer?: MemberAnswer }) {
  const { t } = useLingui();
  return (
    <section className={css.section} aria-labelledby="notes-heading">
      <h2 id="notes-heading">
        <Trans>Notes</Trans>
      </h2>
      {notes.length > 0 ? (
        <ul role="list">
          {notes.map(({ id, text, writtenAt, author }) => (
            <li key={id} className={css.row}>
              <p className={css.typed}>{text}</p>
              <p className={css.dimmed}>
                {author.handle}, <Time at={writtenAt} exact />
              </p>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="deed" value="unnote" />
                <Button type="submit" variant="default" size="compact-md" name="noteId" value={id}>
                  <Trans>Delete the note</Trans>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      <Form method="post" noValidate preventScrollReset className={css.form} key={notes.length}>
        <FormErrors errors={answer?.errors} />
        <input type="hidden" name="deed" value="note" />
        <Textarea
          id="note-text"
          name="note-text"
          rows={2}
          label={t`Note for the staff`}
          description={t`The member does not see it.`}
          defaultValue={answer?.typed['note-text']}
          error={errorOf(answer?.errors, 'note-text')}
        />
        <Button type="submit" variant="default">
          <Trans>Keep the note</Trans>
        </Button>
      </Form>
    </section>
  );
}
