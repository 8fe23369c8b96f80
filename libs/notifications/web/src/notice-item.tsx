import { Trans } from '@lingui/react/macro';
import type { AlertsQuery, NoticeKind } from '@swingtag/platform-web/gql';
import { classes, Icon, Time, type IconName } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './alerts-page.module.css';

type Notice = AlertsQuery['notices']['nodes'][number];

const looks: Record<NoticeKind, { icon: IconName; tone?: 'problem' | 'good' }> = {
  REMOVED: { icon: 'flag', tone: 'problem' },
  HIDDEN: { icon: 'flag', tone: 'problem' },
  RESTORED: { icon: 'tick', tone: 'good' },
  REPLY: { icon: 'comment' },
  SUSPENDED: { icon: 'clock', tone: 'problem' },
  WARNED: { icon: 'flag', tone: 'problem' },
  LIMITED: { icon: 'clock', tone: 'problem' },
  BANNED: { icon: 'clock', tone: 'problem' },
  APPEAL_DECIDED: { icon: 'tick' },
  REPORT_DECIDED: { icon: 'tick' },
  REPORT_TURNED: { icon: 'flag' },
  SUSPENSION_LIFTED: { icon: 'tick', tone: 'good' },
  ROLE_CHANGED: { icon: 'person' },
  POLL_CLOSING: { icon: 'clock' },
  POLL_CLOSED: { icon: 'tick' },
  TALLY_DRIFTED: { icon: 'flag', tone: 'problem' },
  WATCHED: { icon: 'comment' },
  TOPIC_STARTED: { icon: 'comment' },
  MENTIONED: { icon: 'comment' },
};

const appealable: ReadonlySet<NoticeKind> = new Set(['REMOVED', 'HIDDEN', 'SUSPENDED', 'WARNED', 'LIMITED', 'BANNED']);

/** The reason of a decision, unless the notice already says it. */
function reasonOf({ decision, detail }: Notice): string | null {
  return decision?.reason && !detail?.includes(decision.reason) ? decision.reason : null;
}

export function NoticeItem({ notice }: { notice: Notice }) {
  const { kind, isRead, text, detail, path, decision, createdAt } = notice;
  const { icon, tone } = looks[kind];
  const reason = reasonOf(notice);
  return (
    <div className={classes(css.notice, tone && css[tone], !isRead && css.unread)}>
      <Icon name={icon} className={css.icon} />
      <div className={css.body}>
        <p className={css.text}>
          {text}
          {isRead ? null : (
            <span className={css.new}>
              <Trans>New</Trans>
            </span>
          )}
        </p>
        {decision?.rule ? (
          <p>
            <Trans>
              Rule: <Link to={`/rules#rule-${decision.rule.key}`}>{decision.rule.title}</Link>
            </Trans>
          </p>
        ) : null}
        {detail ? <p className={css.detail}>{detail}</p> : null}
        {reason ? <p className={css.detail}>{reason}</p> : null}
        <p className={css.foot}>
          <Time at={createdAt} relative />
          {appealable.has(kind) ? (
            <Link to="/appeals">
              <Trans>Appeal</Trans>
            </Link>
          ) : null}
          {path && path !== '/appeals' ? (
            <Link to={path}>
              <Trans>Go there</Trans>
            </Link>
          ) : null}
        </p>
      </div>
    </div>
  );
}
