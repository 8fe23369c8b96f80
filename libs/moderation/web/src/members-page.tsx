import { RoleName } from '@swingtag/accounts-web';
import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import { Table } from '@mantine/core';
import { Pager, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './admin-page.module.css';
import type { MembersData } from './member.load.ts';
import { MembersFilter } from './members-filter.tsx';

function pagePath(filter: MembersData['filter'], cursor?: string): string {
  const entries = Object.entries({ ...filter, page: cursor ?? '' }).filter(([, value]) => value !== '');
  return `?${new URLSearchParams(entries).toString()}`;
}

/** Find a member by the beginning of the handle or by the whole e-mail address. */
export function MembersPage({ members, filter, canAdminister, isFirstPage }: MembersData) {
  const { t } = useLingui();
  const { nodes, pageInfo } = members;
  const { search } = filter;
  return (
    <>
      <PageTitle>{t`Members`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Members</Trans>
      </h1>
      <MembersFilter filter={filter} canAdminister={canAdminister} />
      {nodes.length > 0 ? (
        <div className={css.scroll} role="region" aria-label={t`Members`} tabIndex={0}>
          <Table verticalSpacing="sm" fz="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>
                  <Trans>Handle</Trans>
                </Table.Th>
                <Table.Th>
                  <Trans>Role</Trans>
                </Table.Th>
                <Table.Th>
                  <Trans>Joined</Trans>
                </Table.Th>
                <Table.Th>
                  <Trans>Standing</Trans>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {nodes.map(({ id, handle, role, joinedAt, suspendedUntil, limitedUntil, isBanned, isSample }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Link className={css.name} to={`/admin/members/${encodeURIComponent(handle)}`}>
                      {handle}
                    </Link>
                  </Table.Td>
                  <Table.Td>
                    <RoleName role={role} />
                  </Table.Td>
                  <Table.Td>
                    <Time at={joinedAt} />
                  </Table.Td>
                  <Table.Td>
                    {isBanned ? (
                      <span className={css.warning}>
                        <Trans>Banned</Trans>
                      </span>
                    ) : suspendedUntil ? (
                      <span className={css.warning}>
                        <Trans>
                          Suspended until <Time at={suspendedUntil} />
                        </Trans>
                      </span>
                    ) : limitedUntil ? (
                      <Trans>
                        Limited until <Time at={limitedUntil} />
                      </Trans>
                    ) : isSample ? (
                      <Trans>Sample</Trans>
                    ) : (
                      <Trans>In good standing</Trans>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ) : (
        <p>
          {search ? (
            <Trans>Nobody’s handle or e-mail begins with “{search}”.</Trans>
          ) : (
            <Trans>Nobody is like that.</Trans>
          )}
        </p>
      )}
      <Pager
        label={t`Pages of members`}
        newer={isFirstPage ? null : { to: pagePath(filter), text: <Trans>First page</Trans> }}
        older={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { to: pagePath(filter, pageInfo.endCursor), text: <Trans>Next page</Trans> }
            : null
        }
      />
    </>
  );
}
