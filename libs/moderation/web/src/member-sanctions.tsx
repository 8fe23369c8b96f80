import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { errorOf, FormErrors } from '@swingtag/platform-web';
import type { SanctionKind } from '@swingtag/platform-web/gql';
import { Time } from '@swingtag/ui';
import { Form } from 'react-router';
import css from './admin-page.module.css';
import type { MemberAnswer } from './member.action.ts';
import type { AdminMember } from './member.load.ts';

function useSanctionName(): (kind: SanctionKind) => string {
  const { t } = useLingui();
  const names: Record<SanctionKind, string> = { WARN: t`Warned`, LIMIT: t`Limited`, SUSPEND: t`Suspended`, BAN: t`Banned` };
  return (kind) => names[kind];
}

/** Ends what is in force. */
export function LiftForm({ kind, answer }: { kind: SanctionKind; answer?: MemberAnswer }) {
  const { t } = useLingui();
  const words: Record<SanctionKind, string> = {
    WARN: '',
    LIMIT: t`Lift the limit`,
    SUSPEND: t`Lift the suspension`,
    BAN: t`Lift the ban`,
  };
  const own = answer?.typed.kind === kind ? answer : undefined;
  const name = `lift-${kind}-reason`;
  return (
    <section className={css.section}>
      <h2>{words[kind]}</h2>
      <Form method="post" noValidate preventScrollReset className={css.form}>
        <FormErrors errors={own?.errors} />
        <input type="hidden" name="deed" value="lift" />
        <input type="hidden" name="kind" value={kind} />
        <Textarea
          id={name}
          name={name}
          rows={2}
          label={t`Reason for lifting it`}
          defaultValue={own?.typed[name]}
          error={errorOf(own?.errors, name)}
        />
        <Button type="submit">{words[kind]}</Button>
      </Form>
    </section>
  );
}

/** Everything that was ever imposed. */
export function SanctionHistory({ sanctions }: { sanctions: NonNullable<AdminMember['sanctions']> }) {
  const nameOf = useSanctionName();
  if (sanctions.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="sanctions-heading">
      <h2 id="sanctions-heading">
        <Trans>Measures so far</Trans>
      </h2>
      <ul role="list">
        {sanctions.map(({ id, kind, reason, givenAt, endsAt, liftedAt, rule, moderator }) => (
          <li key={id} className={css.row}>
            <p className={css.head}>
              <span className={css.name}>{nameOf(kind)}</span>
              <Time at={givenAt} exact className={css.dimmed} />
            </p>
            <p>{reason}</p>
            <p className={css.dimmed}>
              {moderator.handle}
              {rule ? `, ${rule.title}` : null}
              {liftedAt ? (
                <>
                  {', '}
                  <Trans>
                    lifted or replaced <Time at={liftedAt} exact />
                  </Trans>
                </>
              ) : endsAt ? (
                <>
                  {', '}
                  <Trans>
                    until <Time at={endsAt} exact />
                  </Trans>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
