import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Form } from 'react-router';
import css from './admin-page.module.css';
import type { AuditData } from './audit.load.ts';
import { knownActions, useActionName } from './log-action.tsx';

/** What is shown of the log: all in the address. */
export function AuditFilters({ filters, houseRules }: Pick<AuditData, 'filters' | 'houseRules'>) {
  const { t } = useLingui();
  const nameOf = useActionName();
  const kinds = { comment: t`Comments`, topic: t`Topics`, article: t`Articles`, member: t`Members`, poll: t`Polls`, appeal: t`Appeals`, rule: t`Automatic rules` };
  return (
    <Form method="get" className={css.filters} key={JSON.stringify(filters)}>
      <NativeSelect
        name="action"
        label={t`Action`}
        defaultValue={filters.action}
        data={[{ value: '', label: t`All actions` }, ...knownActions.map((value) => ({ value, label: nameOf(value) }))]}
      />
      <TextInput name="actor" label={t`By (handle)`} defaultValue={filters.actor} />
      <NativeSelect
        name="kind"
        label={t`About`}
        defaultValue={filters.kind}
        data={[{ value: '', label: t`Anything` }, ...Object.entries(kinds).map(([value, label]) => ({ value, label }))]}
      />
      <TextInput name="subject" label={t`Its number`} inputMode="numeric" defaultValue={filters.subject} />
      <NativeSelect
        name="rule"
        label={t`House rule`}
        defaultValue={filters.rule}
        data={[{ value: '', label: t`All rules` }, ...houseRules.map(({ key, title }) => ({ value: key, label: title }))]}
      />
      <TextInput type="date" name="from" label={t`From`} defaultValue={filters.from} />
      <TextInput type="date" name="until" label={t`Until`} defaultValue={filters.until} />
      <NativeSelect
        name="public"
        label={t`Who reads it`}
        defaultValue={filters.public}
        data={[
          { value: '', label: t`All entries` },
          { value: 'yes', label: t`In the public log` },
          { value: 'no', label: t`For staff only` },
        ]}
      />
      <Button type="submit" variant="default">
        <Trans>Show</Trans>
      </Button>
    </Form>
  );
}
