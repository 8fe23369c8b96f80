import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle, query, type PageContext } from '@swingtag/platform-web';
import { ModerationLogDocument, type ModerationLogQuery } from '@swingtag/platform-web/gql';
import { Page, Pager, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import { useActionName } from './log-action.tsx';
import css from './moderation-log-page.module.css';

type Log = ModerationLogQuery['moderationLog'];

export async function loadModerationLog(request: Request, context: PageContext) {
  const after = new URL(request.url).searchParams.get('page') || null;
  const { moderationLog } = await query(context, ModerationLogDocument, { after });
  return { log: moderationLog, isFirstPage: after === null };
}

function Entry({ entry: { at, action, subject, path, rule, reason } }: { entry: Log['nodes'][number] }) {
  const nameOf = useActionName();
  return (
    <li className={css.entry}>
      <p className={css.head}>
        <span className={css.what}>{nameOf(action)}</span>
        <Time at={at} exact className={css.when} />
      </p>
      <p>{path ? <Link to={path}>{subject}</Link> : subject}</p>
      {rule ? (
        <p>
          <Trans>
            Rule: <Link to={`/rules#rule-${rule.key}`}>{rule.title}</Link>
          </Trans>
        </p>
      ) : null}
      {reason ? <p className={css.reason}>{reason}</p> : null}
    </li>
  );
}

/** What moderators have done, for everybody to read. */
export function ModerationLogPage({ log: { nodes, pageInfo }, isFirstPage }: { log: Log; isFirstPage: boolean }) {
  const { t } = useLingui();
  return (
    <Page
      heading={<Trans>Moderation log</Trans>}
      intro={
        <Trans>
          What moderators have done and why, the newest first. It names no member. The{' '}
          <Link to="/rules">house rules</Link> are what they go by.
        </Trans>
      }
    >
      <p>
        <Link to="/moderation-log/scorecard">
          <Trans>How each rule is applied, and how that stands</Trans>
        </Link>
      </p>
      <PageTitle>{t`Moderation log`}</PageTitle>
      {nodes.length > 0 ? (
        <ul role="list">
          {nodes.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      ) : (
        <p className={css.empty}>
          {isFirstPage ? <Trans>No moderator has had to step in yet.</Trans> : <Trans>There is nothing older.</Trans>}
        </p>
      )}
      <Pager
        label={t`Pages of the log`}
        newer={isFirstPage ? null : { to: '/moderation-log', text: <Trans>Newest</Trans> }}
        older={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { to: `?page=${encodeURIComponent(pageInfo.endCursor)}`, text: <Trans>Show more</Trans> }
            : null
        }
      />
    </Page>
  );
}
