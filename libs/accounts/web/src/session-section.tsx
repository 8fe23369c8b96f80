import { Trans, useLingui } from '@lingui/react/macro';
import { FormErrors, type FormAnswer } from '@swingtag/platform-web';
import { Button, Time } from '@swingtag/ui';
import { Form } from 'react-router';
import type { Me } from './account-page.tsx';
import css from './account.module.css';

function SessionItem({ session }: { session: Me['sessions'][number] }) {
  const { t } = useLingui();
  const { id, device, isCurrent, createdAt, lastSeenAt } = session;
  return (
    <li className={css.session}>
      <div>
        <p className={css.device}>{device}</p>
        <p className={css.seen}>
          <Trans>
            Since <Time at={createdAt} />, last seen <Time at={lastSeenAt} exact />
          </Trans>
        </p>
      </div>
      {isCurrent ? (
        <span className={css.mark}>
          <Trans>This device</Trans>
        </span>
      ) : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="section" value="sessions" />
          <input type="hidden" name="id" value={id} />
          <Button look="outline" aria-label={t`Sign out ${device}`}>
            <Trans>Sign out</Trans>
          </Button>
        </Form>
      )}
    </li>
  );
}

export function SessionSection({ sessions, answer }: { sessions: Me['sessions']; answer?: FormAnswer }) {
  return (
    <section className={css.section}>
      <h2>
        <Trans>Where you are signed in</Trans>
      </h2>
      <FormErrors errors={answer?.errors} />
      <ul role="list">
        {sessions.map((session) => (
          <SessionItem key={session.id} session={session} />
        ))}
      </ul>
    </section>
  );
}
