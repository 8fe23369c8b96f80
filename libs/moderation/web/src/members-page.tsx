import { RoleName } from '@swingtag/accounts-web';
import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import { Button, Table, TextInput } from '@mantine/core';
import { Pager, Time } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './admin-page.module.css';
import type { MembersData } from './member.load.ts';

function pagePath(search: string, cursor?: string): string {
  return `?${new URLSearchParams({ ...(search ? { search } : {}), ...(cursor ? { page: cursor } : {}) }).toString()}`;
}

/** Find a member by the beginning of the handle or by the whole e-mail address. */
export function MembersPage({ members, search, isFirstPage }: MembersData) {
  const { t } = useLingui();
  const { nodes, pageInfo } = members;
  return (
    <>
      <PageTitle>{t`Members`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Members</Trans>
      </h1>
      <Form method="get" role="search" className={css.search}>
        <TextInput
          key={search}
          type="search"
          name="search"
          label={t`Handle or e-mail`}
          description={t`The beginning of a handle, or a whole address`}
          defaultValue={search}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" variant="default">
          <Trans>Search</Trans>
        </Button>
      </Form>
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
              {nodes.map(({ id, handle, role, joinedAt, suspendedUntil, isSample }) => (
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
                    {suspendedUntil ? (
                      <span className={css.warning}>
                        <Trans>
                          Suspended until <Time at={suspendedUntil} />
                        </Trans>
                      </span>
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
            <Trans>No members yet.</Trans>
          )}
        </p>
      )}
      <Pager
        label={t`Pages of members`}
        newer={isFirstPage ? null : { to: pagePath(search), text: <Trans>First page</Trans> }}
        older={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { to: pagePath(search, pageInfo.endCursor), text: <Trans>Next page</Trans> }
            : null
        }
      />
    </>
  );
}
