import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import { Button, NativeSelect, Table } from '@mantine/core';
import { Pager, Time } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './admin-page.module.css';
import { differences } from './audit.difference.ts';
import type { AuditData } from './audit.load.ts';
import { knownActions, useActionName } from './log-action.tsx';

type Entry = AuditData['log']['nodes'][number];

function Changes({ entry }: { entry: Entry }) {
  const rows = differences(entry.before, entry.after);
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>
        <Trans>Before and after</Trans>
      </summary>
      <div className={css.scroll}>
        <Table withTableBorder verticalSpacing="xs" fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <Trans>Field</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>Before</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>After</Trans>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ field, before, after }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{field}</Table.Th>
                <Table.Td>
                  <code>{before || '–'}</code>
                </Table.Td>
                <Table.Td>
                  <code>{after || '–'}</code>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
}

function Line({ entry }: { entry: Entry }) {
  const nameOf = useActionName();
  const { actor, action, subjectKind, subjectId, at, reason, isPublic } = entry;
  return (
    <li className={css.row}>
      <p className={css.head}>
        <span>
          <span className={css.name}>{nameOf(action)}</span>{' '}
          {actor ? (
            <Trans>
              by <Link to={`/admin/members/${encodeURIComponent(actor.handle)}`}>{actor.handle}</Link>
            </Trans>
          ) : (
            <Trans>by the site itself</Trans>
          )}
          {': '}
          {subjectKind === 'comment' ? (
            <a href={`/comments/${subjectId}`}>
              {subjectKind} {subjectId}
            </a>
          ) : (
            `${subjectKind} ${subjectId}`
          )}
        </span>
        <Time at={at} exact className={css.dimmed} />
      </p>
      {reason ? <p>{reason}</p> : null}
      <p className={css.dimmed}>{isPublic ? <Trans>Also in the public log</Trans> : <Trans>For staff only</Trans>}</p>
      <Changes entry={entry} />
    </li>
  );
}

/** Everything the staff has done: append-only. The filter is in the address. */
export function AuditPage({ log, action, isFirstPage }: AuditData) {
  const { t } = useLingui();
  const nameOf = useActionName();
  const { nodes, pageInfo } = log;
  const withAction = (more: Record<string, string>) =>
    `?${new URLSearchParams({ ...(action ? { action } : {}), ...more }).toString()}`;
  const named = knownActions.map((value) => ({ value, label: nameOf(value) }));
  const choices = [{ value: '', label: t`All actions` }, ...named];
  return (
    <>
      <PageTitle>{t`Staff log`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Staff log</Trans>
      </h1>
      <Form method="get" className={css.search}>
        <NativeSelect
          key={action}
          name="action"
          label={t`Action`}
          defaultValue={action}
          data={choices}
        />
        <Button type="submit" variant="default">
          <Trans>Show</Trans>
        </Button>
      </Form>
      {nodes.length > 0 ? (
        <ul role="list" className={css.section}>
          {nodes.map((entry) => (
            <Line key={entry.id} entry={entry} />
          ))}
        </ul>
      ) : (
        <p>
          <Trans>Nothing in the log.</Trans>
        </p>
      )}
      <Pager
        label={t`Pages of the log`}
        newer={isFirstPage ? null : { to: withAction({}), text: <Trans>Newest</Trans> }}
        older={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { to: withAction({ page: pageInfo.endCursor }), text: <Trans>Show more</Trans> }
            : null
        }
      />
    </>
  );
}
