import { FreshSignIn } from '@swingtag/accounts-web';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { errorOf, FormErrors } from '@swingtag/platform-web';
import type { SanctionKind } from '@swingtag/platform-web/gql';
import { useState } from 'react';
import { Form } from 'react-router';
import css from './admin-page.module.css';
import type { MemberAnswer } from './member.action.ts';
import type { AdminMemberData } from './member.load.ts';
import { daysOf, hasAnEnd, sanctionWords } from './sanction.preview.ts';

const hint = '7';

/** What the member will read, word for word. */
function Preview({ kind, days, reason, now }: { kind: SanctionKind; days: string; reason: string; now: number }) {
  const { t } = useLingui();
  const words = sanctionWords(kind, daysOf(days), now);
  const text = reason.trim();
  return (
    <div>
      <p className={css.dimmed}>
        <Trans>The member will read, with the way to appeal:</Trans>
      </p>
      <div className={css.preview} aria-live="polite">
        {words === null || text === '' ? (
          <p>{t`Type the days and the reason, and the words stand here.`}</p>
        ) : (
          <>
            <p>{words}</p>
            <p className={css.typed}>{text}</p>
          </>
        )}
      </div>
    </div>
  );
}

/** Warn, limit, suspend or ban. */
export function SanctionForm({ handle, now, rules, answer }: {
  handle: string;
  now: number;
  rules: AdminMemberData['houseRules'];
  answer?: MemberAnswer;
}) {
  const { t } = useLingui();
  const [kind, setKind] = useState<SanctionKind>((answer?.typed.kind as SanctionKind | undefined) ?? 'SUSPEND');
  const [days, setDays] = useState(answer?.typed.days ?? hint);
  const [reason, setReason] = useState(answer?.typed['sanction-reason'] ?? '');
  const kinds: { value: SanctionKind; label: string }[] = [
    { value: 'WARN', label: t`Warn: words only` },
    { value: 'LIMIT', label: t`Limit: reads and votes, does not write` },
    { value: 'SUSPEND', label: t`Suspend: only reads` },
    { value: 'BAN', label: t`Ban: only reads, without an end; votes in open polls are withdrawn` },
  ];
  const act: Record<SanctionKind, string> = {
    WARN: t`Warn ${handle}`,
    LIMIT: t`Limit ${handle}`,
    SUSPEND: t`Suspend ${handle}`,
    BAN: t`Ban ${handle}`,
  };
  return (
    <Form method="post" noValidate preventScrollReset className={css.form}>
      <FormErrors errors={answer?.errors} />
      <input type="hidden" name="deed" value="sanction" />
      <Radio.Group name="kind" label={t`Measure`} value={kind} onChange={(value) => setKind(value)}>
        <Stack gap="xs" mt="xs">
          {kinds.map((one) => (
            <Radio key={one.value} value={one.value} label={one.label} size="md" />
          ))}
        </Stack>
      </Radio.Group>
      {hasAnEnd(kind) ? (
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
      ) : null}
      <NativeSelect
        id="ruleId"
        name="ruleId"
        label={t`Rule`}
        defaultValue={answer?.typed.ruleId}
        data={[{ value: '', label: t`Several rules, or none` }, ...rules.map(({ id, title }) => ({ value: id, label: title }))]}
      />
      <Textarea
        id="sanction-reason"
        name="sanction-reason"
        rows={3}
        label={t`Reason`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={errorOf(answer?.errors, 'sanction-reason')}
      />
      <Preview kind={kind} days={days} reason={reason} now={now} />
      <FreshSignIn answer={answer} />
      <Group gap="sm">
        {answer?.proof ? null : (
          <Button type="submit" color="danger">
            {act[kind]}
          </Button>
        )}
        <noscript>
          <Button type="submit" variant="default" name="preview" value="1">
            <Trans>Only show the words</Trans>
          </Button>
        </noscript>
      </Group>
    </Form>
  );
}
