import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Form } from 'react-router';
import css from './admin-page.module.css';
import type { MembersData } from './member.load.ts';

/** A GET form: what is asked for stands in the address. */
export function MembersFilter({ filter, canAdminister }: Pick<MembersData, 'filter' | 'canAdminister'>) {
  const { t } = useLingui();
  return (
    <Form method="get" role="search" className={css.search} key={Object.values(filter).join('|')}>
      <TextInput
        type="search"
        name="search"
        label={t`Handle or e-mail`}
        description={t`The beginning of a handle, or a whole address`}
        defaultValue={filter.search}
        autoComplete="off"
        spellCheck={false}
      />
      <NativeSelect
        name="role"
        label={t`Role`}
        defaultValue={filter.role}
        data={[
          { value: '', label: t`Any` },
          { value: 'STAFF', label: t`All with a task` },
          { value: 'EDITOR', label: t`Editors` },
          { value: 'MODERATOR', label: t`Moderators` },
          { value: 'ADMIN', label: t`Admins` },
          { value: 'MEMBER', label: t`Members` },
        ]}
      />
      <NativeSelect
        name="standing"
        label={t`Standing`}
        defaultValue={filter.standing}
        data={[
          { value: '', label: t`Any` },
          { value: 'LIMITED', label: t`Limited` },
          { value: 'SUSPENDED', label: t`Suspended` },
          { value: 'BANNED', label: t`Banned` },
          { value: 'SAMPLE', label: t`Sample` },
        ]}
      />
      {canAdminister ? (
        <TextInput name="network" label={t`Network of an address`} placeholder="203.0.113.7" defaultValue={filter.network} autoComplete="off" spellCheck={false} />
      ) : null}
      <Button type="submit" variant="default">
        <Trans>Search</Trans>
      </Button>
    </Form>
  );
}
