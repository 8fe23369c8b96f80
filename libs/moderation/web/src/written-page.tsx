import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { PageTitle } from '@swingtag/platform-web';
import type { SubjectState } from '@swingtag/platform-web/gql';
import { Pager } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './admin-page.module.css';
import { FilterBox } from './filter-box.tsx';
import { useWrittenNames, WrittenList } from './written-list.tsx';
import { writtenPath, type WrittenData } from './written.load.ts';

function Filter({ member: { handle }, kind, state }: Pick<WrittenData, 'member' | 'kind' | 'state'>) {
  const { t } = useLingui();
  const kinds = useWrittenNames();
  const states: Record<SubjectState, string> = {
    VISIBLE: t`Standing`, HELD: t`Held before publication`, HIDDEN: t`Hidden for now`, REMOVED: t`Removed`, DELETED: t`Deleted by the author`,
  };
  const of = `${kind ?? ''}:${state ?? ''}`;
  const set = [kind ? kinds[kind] : '', state ? states[state] : ''].filter(Boolean);
  return (
    <FilterBox name={<Trans>Filter:</Trans>} set={set} all={t`everything`} of={of} clear={writtenPath(handle)}>
      <Form method="get" className={css.filters} key={of}>
        <NativeSelect
          name="kind"
          label={t`Kind`}
          defaultValue={kind ?? ''}
          data={[{ value: '', label: t`All kinds` }, ...Object.entries(kinds).map(([value, label]) => ({ value, label }))]}
        />
        <NativeSelect
          name="state"
          label={t`State`}
          defaultValue={state ?? ''}
          data={[{ value: '', label: t`Any` }, ...Object.entries(states).map(([value, label]) => ({ value, label }))]}
        />
        <Button type="submit" variant="default">
          <Trans>Show</Trans>
        </Button>
      </Form>
    </FilterBox>
  );
}

/** Everything that a member wrote, or what of it is chosen in the address. */
export function WrittenPage({ member, written, kind, state, isFirstPage }: WrittenData) {
  const { t } = useLingui();
  const { handle } = member;
  const { hasNextPage, endCursor } = written.pageInfo;
  return (
    <>
      <PageTitle>{t`Written by ${handle}`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Written by {handle}</Trans>
      </h1>
      <p>
        <Link to={`/admin/members/${encodeURIComponent(handle)}`}>
          <Trans>Back to the member</Trans>
        </Link>
      </p>
      <Filter member={member} kind={kind} state={state} />
      <div className={css.section}>
        {written.nodes.length > 0 ? (
          <WrittenList written={written.nodes} />
        ) : (
          <p>{kind || state ? <Trans>Nothing of theirs is like that.</Trans> : <Trans>They have written nothing so far.</Trans>}</p>
        )}
      </div>
      <Pager
        label={t`Pages of the list`}
        newer={isFirstPage ? null : { to: writtenPath(handle, { kind, state }), text: <Trans>First page</Trans> }}
        older={hasNextPage && endCursor ? { to: writtenPath(handle, { kind, state, page: endCursor }), text: <Trans>Next page</Trans> } : null}
      />
    </>
  );
}
