import { FreshSignIn } from '@swingtag/accounts-web';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { FormErrors, useHasScript } from '@swingtag/platform-web';
import type { RecordSort } from '@swingtag/platform-web/gql';
import { Pager, RecordTable } from '@swingtag/ui';
import { useRef, type ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { deskPath, SORTS, type DeskState } from './desk.address.ts';
import type { DeskAnswer } from './desk.action.ts';
import css from './desk.module.css';

export interface DeskRow {
  id: string;
  name: string;
  /** Where it is written; none for what has no page. */
  to?: string;
  picture?: string;
  cells: ReactNode[];
}

export interface DeskTableProps {
  /** As in the address. */
  table: string;
  /** Names the table. */
  label: string;
  heads: ReactNode[];
  rows: readonly DeskRow[];
  state: DeskState;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  sorts?: readonly RecordSort[];
  /** Further fields of the search, which stay in the address. */
  filters?: ReactNode;
  kept?: Record<string, string>;
  /** What can be done with the rows that were chosen. */
  children: ReactNode;
  answer?: DeskAnswer;
}

function useSortName(): (sort: RecordSort) => string {
  const { t } = useLingui();
  const names: Record<RecordSort, string> = { NEWEST: t`Newest first`, OLDEST: t`Oldest first`, NAME: t`By name`, MOST_USED: t`Most used first` };
  return (sort) => names[sort];
}

function SearchForm({ table, state, sorts = SORTS, filters }: Pick<DeskTableProps, 'table' | 'state' | 'sorts' | 'filters'>) {
  const { t } = useLingui();
  const nameOf = useSortName();
  return (
    <Form key={`${state.search}${state.sort}`} method="get" action={`/admin/${table}`} role="search" className={css.search}>
      <TextInput type="search" name="search" label={t`Search`} defaultValue={state.search} autoComplete="off" />
      {filters}
      <NativeSelect name="sort" label={t`Order`} defaultValue={state.sort} data={sorts.map((sort) => ({ value: sort, label: nameOf(sort) }))} />
      <Button type="submit" variant="default">
        <Trans>Show</Trans>
      </Button>
    </Form>
  );
}

function Rows({ label, heads, rows, answer }: Pick<DeskTableProps, 'label' | 'heads' | 'rows' | 'answer'>) {
  const { t } = useLingui();
  const records = rows.map(({ id, name, to, picture, cells }) => ({
    id,
    cells,
    choice: (
      <label className={css.tick}>
        <input type="checkbox" name="ids" value={id} defaultChecked={answer?.proof && answer.chosen?.includes(id)} aria-label={t`Choose ${name}`} />
      </label>
    ),
    name: (
      <span className={css.named}>
        {picture ? <img className={css.thumb} src={picture} alt="" width={36} height={45} loading="lazy" /> : null}
        {to ? (
          <Link className={css.name} to={to}>
            {name}
          </Link>
        ) : (
          <span className={css.name}>{name}</span>
        )}
      </span>
    ),
  }));
  return <RecordTable label={label} heads={heads} records={records} choiceLabel={<Trans>Chosen</Trans>} />;
}

/** Records in a table: searched and sorted by the address, chosen by ticks, changed together below. */
export function DeskTable(props: DeskTableProps) {
  const { table, label, rows, state, pageInfo, kept, children, answer } = props;
  const { t } = useLingui();
  const hasScript = useHasScript();
  const form = useRef<HTMLFormElement>(null);
  const chooseAll = () => {
    const boxes = [...(form.current?.querySelectorAll<HTMLInputElement>('input[name=ids]') ?? [])];
    const isAll = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !isAll;
  };
  return (
    <>
      <SearchForm {...props} />
      <FormErrors errors={answer?.errors} />
      {rows.length > 0 ? (
        <Form ref={form} key={state.after} method="post" preventScrollReset className={css.table}>
          <input type="hidden" name="back" value={deskPath(table, state, state.after, kept)} />
          <Rows {...props} />
          <fieldset className={css.bulk}>
            <legend className={css.legend}>
              <Trans>With those that are chosen</Trans>
            </legend>
            {hasScript ? (
              <Button type="button" variant="default" onClick={chooseAll}>
                <Trans>All on this page, or none</Trans>
              </Button>
            ) : null}
            {children}
          </fieldset>
          <FreshSignIn answer={answer} intent="remove" />
        </Form>
      ) : (
        <p>{state.search ? <Trans>Nothing here is called “{state.search}”.</Trans> : <Trans>Nothing here yet.</Trans>}</p>
      )}
      <Pager
        label={t`Pages: ${label}`}
        newer={state.after ? { to: deskPath(table, state, null, kept), text: <Trans>First page</Trans> } : null}
        older={pageInfo.hasNextPage && pageInfo.endCursor ? { to: deskPath(table, state, pageInfo.endCursor, kept), text: <Trans>Next page</Trans> } : null}
      />
    </>
  );
}

/** Merging and removing, which every table of records has. */
export function RecordDeeds({ table }: { table: string }) {
  return (
    <>
      <Button type="submit" variant="default" formMethod="get" formAction={`/admin/merge/${table}`}>
        <Trans>Merge…</Trans>
      </Button>
      <Button type="submit" variant="default" color="danger" name="remove" value="1">
        <Trans>Remove</Trans>
      </Button>
    </>
  );
}
