import { RoleName } from '@swingtag/accounts-web';
import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import { Pager, RecordTable, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './admin-page.module.css';
import type { MembersData } from './member.load.ts';
import { MembersFilter } from './members-filter.tsx';

function pagePath(filter: MembersData['filter'], cursor?: string): string {
  const entries = Object.entries({ ...filter, page: cursor ?? '' }).filter(([, value]) => value !== '');
  return `?${new URLSearchParams(entries).toString()}`;
}

function Standing({ member: { suspendedUntil, limitedUntil, isBanned, isSample } }: { member: MembersData['members']['nodes'][number] }) {
  if (isBanned) {
    return (
      <span className={css.warning}>
        <Trans>Banned</Trans>
      </span>
    );
  }
  if (suspendedUntil) {
    return (
      <span className={css.warning}>
        <Trans>
          Suspended until <Time at={suspendedUntil} />
        </Trans>
      </span>
    );
  }
  if (limitedUntil) {
    return (
      <Trans>
        Limited until <Time at={limitedUntil} />
      </Trans>
    );
  }
  return isSample ? <Trans>Sample</Trans> : <Trans>In good standing</Trans>;
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
        <RecordTable
          label={t`Members`}
          heads={[
            <Trans key="handle">Handle</Trans>,
            <Trans key="role">Role</Trans>,
            <Trans key="joined">Joined</Trans>,
            <Trans key="standing">Standing</Trans>,
          ]}
          records={nodes.map((member) => ({
            id: member.id,
            name: (
              <Link className={css.name} to={`/admin/members/${encodeURIComponent(member.handle)}`}>
                {member.handle}
              </Link>
            ),
            cells: [<RoleName key="role" role={member.role} />, <Time key="joined" at={member.joinedAt} />, <Standing key="standing" member={member} />],
          }))}
        />
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
