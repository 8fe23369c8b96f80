import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Form } from 'react-router';
import css from './admin-page.module.css';
import type { AuditData } from './audit.load.ts';
import { FilterBox } from './filter-box.tsx';
import { knownActions, useActionName } from './log-action.tsx';

/** What is shown of the log: all in the address. */
export function AuditFilters({ filters, houseRules }: Pick<AuditData, 'filters' | 'houseRules'>) {
  const { t } = useLingui();
  const nameOf = useActionName();
  const kinds = { comment: t`Comments`, topic: t`Topics`, article: t`Articles`, member: t`Members`, poll: t`Polls`, appeal: t`Appeals`, rule: t`Automatic rules` };
  const readers = { yes: t`In the public log`, no: t`For staff only` };
  const { action, actor, kind, subject, rule, from, until, public: shown } = filters;
  const set = [
    action ? nameOf(action) : '',
    actor ? t`by ${actor}` : '',
    kind ? (kinds[kind as keyof typeof kinds] ?? kind) : '',
    subject ? t`number ${subject}` : '',
    houseRules.find(({ key }) => key === rule)?.title ?? rule ?? '',
    from ? t`from ${from}` : '',
    until ? t`until ${until}` : '',
    shown ? (readers[shown as keyof typeof readers] ?? '') : '',
  ].filter(Boolean);
  const of = JSON.stringify(filters);
  return (
    <FilterBox name={<Trans>Filter:</Trans>} set={set} all={t`all entries`} of={of} clear="/admin/log">
      <Form method="get" className={css.filters} key={of}>
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
            ...Object.entries(readers).map(([value, label]) => ({ value, label })),
          ]}
        />
        <Button type="submit" variant="default">
          <Trans>Show</Trans>
        </Button>
      </Form>
    </FilterBox>
  );
}
