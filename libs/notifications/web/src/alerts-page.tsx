import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import type { AlertsQuery } from '@swingtag/platform-web/gql';
import { Button, Page, Pager } from '@swingtag/ui';
import { Form } from 'react-router';
import css from './alerts-page.module.css';
import { NoticeItem } from './notice-item.tsx';

/** What happened to a member's words and account, the newest first. */
export function AlertsPage({ notices, unread, isFirstPage }: {
  notices: AlertsQuery['notices'];
  unread: number;
  isFirstPage: boolean;
}) {
  const { t } = useLingui();
  const { nodes, pageInfo } = notices;
  return (
    <Page heading={<Trans>Alerts</Trans>}>
      <PageTitle>{t`Alerts`}</PageTitle>
      {unread > 0 ? (
        <Form method="post">
          <Button look="outline">
            <Plural value={unread} one="Mark # as read" other="Mark all # as read" />
          </Button>
        </Form>
      ) : null}
      {nodes.length > 0 ? (
        <ul role="list" className={css.list}>
          {nodes.map((notice) => (
            <li key={notice.id}>
              <NoticeItem notice={notice} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.empty}>
          {isFirstPage ? (
            <Trans>Nothing yet. Replies to you and decisions about what you write will show up here.</Trans>
          ) : (
            <Trans>There is nothing older.</Trans>
          )}
        </p>
      )}
      <Pager
        label={t`Pages of alerts`}
        newer={isFirstPage ? null : { to: '/alerts', text: <Trans>Newest</Trans> }}
        older={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { to: `?page=${encodeURIComponent(pageInfo.endCursor)}`, text: <Trans>Show more</Trans> }
            : null
        }
      />
    </Page>
  );
}
