import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { PageTitle } from '@swingtag/platform-web';
import type { DeskSort, DeskState } from '@swingtag/platform-web/gql';
import { OwnTime, Pager, RecordTable, Time, type TableRecord } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import { SORTS, STATES, type DeskListData } from './desk-list.load.ts';
import css from './desk-list.module.css';
import { StateName } from './desk-state-name.tsx';

type Article = DeskListData['articles']['nodes'][number];

function useStateNames(): Record<DeskState, string> {
  const { t } = useLingui();
  return { DRAFT: t`Draft`, SCHEDULED: t`Scheduled`, PUBLISHED: t`Published`, CHANGED: t`Published, with changes`, REMOVED: t`Removed by moderators`, WITHDRAWN: t`Withdrawn`, DISCARDED: t`In the trash` };
}

function useSortNames(): Record<DeskSort, string> {
  const { t } = useLingui();
  return { CHANGED: t`Last changed`, PUBLISHED: t`Publication`, TITLE: t`Title` };
}

function Filters({ search, state, sort }: Pick<DeskListData, 'search' | 'state' | 'sort'>) {
  const { t } = useLingui();
  const states = useStateNames();
  const sorts = useSortNames();
  return (
    <Form key={`${search}:${state}:${sort}`} method="get" role="search" className={css.filters}>
      <TextInput type="search" name="search" label={t`Words of title, address or trend`} defaultValue={search} autoComplete="off" />
      <NativeSelect name="state" label={t`State`} defaultValue={state ?? ''} data={[{ value: '', label: t`All` }, ...STATES.map((value) => ({ value, label: states[value] }))]} />
      <NativeSelect name="sort" label={t`Sorted by`} defaultValue={sort} data={SORTS.map((value) => ({ value, label: sorts[value] }))} />
      <Button type="submit" variant="default">
        <Trans>Show</Trans>
      </Button>
    </Form>
  );
}

function When({ article: { state, publishAt, publishedAt } }: { article: Article }) {
  if (state === 'SCHEDULED' && publishAt) return <OwnTime at={publishAt} />;
  return publishedAt ? <Time at={publishedAt} /> : <span aria-hidden>–</span>;
}

function recordOf(article: Article): TableRecord {
  const { id, title, state, trendName, authorHandle, savedAt } = article;
  return {
    id,
    name: (
      <>
        <Link className={css.name} to={`/admin/articles/${id}/${state === 'DISCARDED' ? 'remove' : 'edit'}`}>
          {title.trim() || <Trans>Without a title</Trans>}
        </Link>
        <span className={css.under}>{trendName}</span>
      </>
    ),
    cells: [<StateName key="state" state={state} />, authorHandle, <Time key="changed" at={savedAt} relative />, <When key="when" article={article} />],
  };
}

/** Every article, whatever its state: found, sorted, opened, begun. */
export function DeskListPage({ articles, search, state, sort, isFirstPage }: DeskListData) {
  const { t } = useLingui();
  const { nodes, pageInfo } = articles;
  const address = (page?: string) =>
    `?${new URLSearchParams({ ...(search ? { search } : {}), ...(state ? { state } : {}), ...(sort === 'CHANGED' ? {} : { sort }), ...(page ? { page } : {}) }).toString()}`;
  return (
    <>
      <PageTitle>{t`Articles`}</PageTitle>
      <div className={css.top}>
        <h1 tabIndex={-1}>
          <Trans>Articles</Trans>
        </h1>
        <Form method="post">
          <Button type="submit">
            <Trans>New article</Trans>
          </Button>
        </Form>
      </div>
      <Filters {...{ search, state, sort }} />
      {nodes.length > 0 ? (
        <RecordTable
          label={t`Articles`}
          heads={[<Trans key="title">Title</Trans>, <Trans key="state">State</Trans>, <Trans key="by">By</Trans>, <Trans key="changed">Changed</Trans>, <Trans key="when">Published</Trans>]}
          records={nodes.map(recordOf)}
        />
      ) : (
        <p>{search || state ? <Trans>No article is like that. Take a word or the state away.</Trans> : <Trans>No articles yet. Begin one.</Trans>}</p>
      )}
      <Pager
        label={t`Pages of articles`}
        newer={isFirstPage ? null : { to: address(), text: <Trans>First page</Trans> }}
        older={pageInfo.hasNextPage && pageInfo.endCursor ? { to: address(pageInfo.endCursor), text: <Trans>Next page</Trans> } : null}
      />
    </>
  );
}
