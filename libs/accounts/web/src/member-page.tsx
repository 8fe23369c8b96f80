import { Trans, useLingui } from '@lingui/react/macro';
import { notFound, PageTitle, query, type PageContext } from '@swingtag/platform-web';
import { PublicMemberDocument, type PublicMemberQuery } from '@swingtag/platform-web/gql';
import { Notice, Page, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './account.module.css';
import { BlockForm } from './block-form.tsx';
import { RoleName } from './role-name.tsx';

export async function loadMember(context: PageContext, handle: string) {
  const { member } = await query(context, PublicMemberDocument, { handle });
  return { member: member ?? notFound() };
}

/** What anybody may know of a member. */
export function MemberPage({ member }: { member: NonNullable<PublicMemberQuery['member']> }) {
  const { t } = useLingui();
  const { handle, role, joinedAt, suspendedUntil, isSample, avatarUrl, viewerBlocks, viewerCanBlock } = member;
  return (
    <Page heading={handle}>
      <PageTitle>{t`${handle}`}</PageTitle>
      <meta name="robots" content="noindex" />
      {avatarUrl ? <img className={css.face} src={avatarUrl} width={64} height={64} alt={t`Picture beside the name of ${handle}`} /> : null}
      {isSample ? (
        <Notice>
          <Trans>A sample member: made up, and left out of every statistic.</Trans>
        </Notice>
      ) : null}
      <dl className={css.facts}>
        <dt>
          <Trans>Role</Trans>
        </dt>
        <dd>
          <RoleName role={role} />
        </dd>
        <dt>
          <Trans>Joined</Trans>
        </dt>
        <dd>
          <Time at={joinedAt} />
        </dd>
        {suspendedUntil ? (
          <>
            <dt>
              <Trans>Suspended</Trans>
            </dt>
            <dd>
              <Trans>
                until <Time at={suspendedUntil} />
              </Trans>
            </dd>
          </>
        ) : null}
      </dl>
      {viewerCanBlock || viewerBlocks ? <BlockForm handle={handle} isBlocked={viewerBlocks} next={`/members/${encodeURIComponent(handle)}`} /> : null}
      <p>
        <Link to={`/members/${encodeURIComponent(handle)}/report`}>
          <Trans>Report this member</Trans>
        </Link>
      </p>
      <p>
        <Link to={`/members/${encodeURIComponent(handle)}/bags`}>
          <Trans>Dream list and collection</Trans>
        </Link>
      </p>
    </Page>
  );
}
