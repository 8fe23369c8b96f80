import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Table } from '@mantine/core';
import { PageTitle } from '@swingtag/platform-web';
import { Pager, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './admin-page.module.css';
import { AuditFilters } from './audit-filters.tsx';
import { differences, type Difference } from './audit.difference.ts';
import type { AuditData } from './audit.load.ts';
import { conditionsInWords, useRuleActionName } from './content-rule-words.tsx';
import { loggedRule } from './content-rule.logged.ts';
import { useActionName } from './log-action.tsx';

type Entry = AuditData['log']['nodes'][number];

/** isHidden is said as: is hidden. */
const spoken = (field: string) => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Field by field; what a rule asks and does in the words of its own page, all of them. */
function useDifferences({ before, after }: Entry, boards: AuditData['boards']): (Difference & { isSaid?: boolean })[] {
  const nameOf = useRuleActionName();
  const all = differences(before, after);
  const [old, now] = [loggedRule(before), loggedRule(after)];
  if (!now || (before !== null && !old)) return all;
  const names = new Map(boards.map(({ id, name }) => [id, name]));
  const asked = (rule: typeof now | null) => (rule ? conditionsInWords(rule, names, { most: Infinity }) : '');
  return all
    .filter(({ field }) => field !== 'match')
    .map((one) => {
      if (one.field === 'conditions') return { field: 'conditions', before: asked(old), after: asked(now), isSaid: true };
      return one.field === 'action' ? { field: 'action', before: old ? nameOf(old.action) : '', after: nameOf(now.action), isSaid: true } : one;
    });
}

function Side({ value, isSaid = false }: { value: string; isSaid?: boolean }) {
  return isSaid && value ? <>{value}</> : <code>{value || '–'}</code>;
}

/** What an entry has changed; what stayed is left out. */
function Changes({ entry, boards }: { entry: Entry; boards: AuditData['boards'] }) {
  const all = useDifferences(entry, boards);
  const changed = all.filter(({ before, after }) => before !== after);
  const rows = changed.length > 0 ? changed : all;
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
            {rows.map(({ field, before, after, isSaid }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{spoken(field)}</Table.Th>
                <Table.Td>
                  <Side value={before} isSaid={isSaid} />
                </Table.Td>
                <Table.Td>
                  <Side value={after} isSaid={isSaid} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
}

/** By name where the staff can read it, else by number. */
function Subject({ entry: { subject, subjectKind, subjectId } }: { entry: Entry }) {
  const name = subject?.name ?? `${subjectKind.replaceAll('_', ' ')} ${subjectId}`;
  const path = subjectKind === 'rule' ? `/admin/rules/${subjectId}` : subject?.path;
  return path ? <a href={path}>{name}</a> : name;
}

function Chain({ chain: { sealed, unsealed, head, firstBadId } }: { chain: NonNullable<AuditData['chain']> }) {
  return (
    <section className={css.section} aria-labelledby="chain-heading">
      <h2 id="chain-heading">
        {firstBadId ? <Trans>The log is not as it was written</Trans> : <Trans>The chain is whole</Trans>}
      </h2>
      {firstBadId ? (
        <p className={css.warning}>
          <Trans>The first entry that was changed, or is missing, is number {firstBadId}.</Trans>
        </p>
      ) : null}
      <p>
        <Plural value={sealed} one="# entry in the chain," other="# entries in the chain," />{' '}
        <Plural value={unsealed} _0="none waiting." one="# waiting to be added." other="# waiting to be added." />
      </p>
      {head ? (
        <p className={css.hash}>
          <Trans>Newest link:</Trans> <code>{head}</code>
        </p>
      ) : null}
    </section>
  );
}

function Line({ entry, boards }: { entry: Entry; boards: AuditData['boards'] }) {
  const nameOf = useActionName();
  const { actor, action, at, rule, reason, isPublic } = entry;
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
          <Subject entry={entry} />
        </span>
        <Time at={at} exact className={css.dimmed} />
      </p>
      {rule ? <p className={css.dimmed}>{rule.title}</p> : null}
      {reason ? <p>{reason}</p> : null}
      <p className={css.dimmed}>{isPublic ? <Trans>Also in the public log</Trans> : <Trans>For staff only</Trans>}</p>
      <Changes entry={entry} boards={boards} />
    </li>
  );
}

/** Everything the staff has done: append-only. The filter is in the address. */
export function AuditPage({ log, houseRules, boards, filters, chain, isFirstPage }: AuditData) {
  const { t } = useLingui();
  const { nodes, pageInfo } = log;
  const withFilters = (more: Record<string, string>) => {
    const search = new URLSearchParams({ ...filters, ...more }).toString();
    return search ? `?${search}` : '';
  };
  return (
    <>
      <PageTitle>{t`Staff log`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Staff log</Trans>
      </h1>
      <AuditFilters filters={filters} houseRules={houseRules} />
      <p className={css.deeds}>
        <a href={`/admin/log.csv${withFilters({})}`} download>
          <Trans>These entries as CSV</Trans>
        </a>
        <Link to={withFilters({ check: '1' })}>
          <Trans>Check the chain</Trans>
        </Link>
      </p>
      {chain ? <Chain chain={chain} /> : null}
      {nodes.length > 0 ? (
        <ul role="list" className={css.section}>
          {nodes.map((entry) => (
            <Line key={entry.id} entry={entry} boards={boards} />
          ))}
        </ul>
      ) : (
        <p>
          {Object.keys(filters).length > 0 ? <Trans>No entry is like that.</Trans> : <Trans>Nothing in the log.</Trans>}
        </p>
      )}
      <Pager
        label={t`Pages of the log`}
        newer={isFirstPage ? null : { to: withFilters({}) || '?', text: <Trans>Newest</Trans> }}
        older={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { to: withFilters({ page: pageInfo.endCursor }), text: <Trans>Show more</Trans> }
            : null
        }
      />
    </>
  );
}
