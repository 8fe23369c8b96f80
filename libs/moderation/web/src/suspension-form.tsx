import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { errorOf, FormErrors } from '@swingtag/platform-web';
import { useState } from 'react';
import { Form } from 'react-router';
import css from './admin-page.module.css';
import type { MemberAnswer } from './member.action.ts';
import { daysOf, lastDayOf } from './suspension.preview.ts';

const hint = '7';

/** What the member will read, word for word. */
function Preview({ days, reason, now }: { days: string; reason: string; now: number }) {
  const { t } = useLingui();
  const whole = daysOf(days);
  const text = reason.trim();
  return (
    <div>
      <p className={css.dimmed}>
        <Trans>The member will read:</Trans>
      </p>
      <div className={css.preview} aria-live="polite">
        {whole === null || text === '' ? (
          <p>{t`Type the days and the reason, and the words stand here.`}</p>
        ) : (
          <>
            <p>{`Your account is suspended until ${lastDayOf(whole, now)}. You can still read.`}</p>
            <p className={css.typed}>{text}</p>
          </>
        )}
      </div>
    </div>
  );
}

export function SuspensionForm({ handle, now, answer }: { handle: string; now: number; answer?: MemberAnswer }) {
  const { t } = useLingui();
  const [days, setDays] = useState(answer?.typed.days ?? hint);
  const [reason, setReason] = useState(answer?.typed['suspend-reason'] ?? '');
  return (
    <Form method="post" noValidate preventScrollReset className={css.form}>
      <FormErrors errors={answer?.errors} />
      <input type="hidden" name="deed" value="suspend" />
      <TextInput
        id="days"
        name="days"
        inputMode="numeric"
        label={t`Days`}
        description={t`From 1 to 365`}
        styles={{ wrapper: { maxWidth: '8rem' } }}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
        error={errorOf(answer?.errors, 'days')}
      />
      <Textarea
        id="suspend-reason"
        name="suspend-reason"
        rows={3}
        label={t`Reason`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={errorOf(answer?.errors, 'suspend-reason')}
      />
      <Preview days={days} reason={reason} now={now} />
      <Group gap="sm">
        <Button type="submit" color="danger">
          <Trans>Suspend {handle}</Trans>
        </Button>
        <noscript>
          <Button type="submit" variant="default" name="preview" value="1">
            <Trans>Only show the words</Trans>
          </Button>
        </noscript>
      </Group>
    </Form>
  );
}
