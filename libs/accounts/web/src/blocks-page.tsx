import { Trans, useLingui } from '@lingui/react/macro';
import type { BlocksQuery } from '@swingtag/platform-web/gql';
import { Page, Pager } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './account.module.css';
import { BlockForm } from './block-form.tsx';

/** Whom the viewer has blocked. */
export function BlocksPage({ blocks, isFirstPage }: { blocks: BlocksQuery['blocks']; isFirstPage: boolean }) {
  const { t } = useLingui();
  const { nodes, pageInfo } = blocks;
  return (
    <Page heading={<Trans>Blocked members</Trans>}>
      <title>{t`Blocked members · Swingtag`}</title>
      <p>
        <Trans>
          What a blocked member says is folded up for you. They cannot answer you, mention you to you, or like what you say, and they are not told. Moderators and
          admins cannot be blocked.
        </Trans>
      </p>
      {nodes.length === 0 ? (
        <p>
          <Trans>You have blocked nobody. On the page of a member there is a button for it.</Trans>
        </p>
      ) : (
        <ul role="list" className={css.people}>
          {nodes.map(({ id, handle }) => (
            <li key={id} className={css.person}>
              <Link to={`/members/${encodeURIComponent(handle)}`}>{handle}</Link>
              <BlockForm handle={handle} isBlocked next="/me/blocks" />
            </li>
          ))}
        </ul>
      )}
      <Pager
        label={t`Pages of blocked members`}
        newer={isFirstPage ? null : { to: '?', text: <Trans>First page</Trans> }}
        older={pageInfo.hasNextPage && pageInfo.endCursor ? { to: `?page=${encodeURIComponent(pageInfo.endCursor)}`, text: <Trans>Show more</Trans> } : null}
      />
    </Page>
  );
}
