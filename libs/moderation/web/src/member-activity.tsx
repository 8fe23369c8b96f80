import { Plural, Trans } from '@lingui/react/macro';
import type { WrittenKind } from '@swingtag/platform-web/gql';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './admin-page.module.css';
import type { AdminMember, AdminMemberData } from './member.load.ts';
import { WrittenList } from './written-list.tsx';
import { writtenPath } from './written.load.ts';

/** How much, and the way to each of it. */
function Count({ handle, kind, count, children }: { handle: string; kind: WrittenKind; count: number; children: ReactNode }) {
  return count > 0 ? <Link to={writtenPath(handle, { kind })}>{children}</Link> : children;
}

/** How much somebody does here, and what they wrote last. */
export function MemberActivity({ member: { handle, activity }, written }: { member: AdminMember } & Pick<AdminMemberData, 'written'>) {
  if (!activity) return null;
  const { comments, topics, articles } = activity;
  return (
    <section className={css.section} aria-labelledby="activity">
      <h2 id="activity">
        <Trans>What they do here</Trans>
      </h2>
      <p>
        <Count handle={handle} kind="COMMENT" count={comments}>
          <Plural value={comments} one="# comment" other="# comments" />
        </Count>
        {', '}
        <Count handle={handle} kind="TOPIC" count={topics}>
          <Plural value={topics} one="# topic" other="# topics" />
        </Count>
        {', '}
        {articles > 0 ? (
          <>
            <Count handle={handle} kind="ARTICLE" count={articles}>
              <Plural value={articles} one="# article" other="# articles" />
            </Count>
            {', '}
          </>
        ) : null}
        <Plural value={activity.votes} one="a vote in # poll" other="votes in # polls" />
        {'; '}
        <Plural value={activity.days} one="here on one day" other="here on # days" />, <Trans>last on {activity.lastDay}</Trans>
      </p>
      {written.length > 0 ? (
        <>
          <h3 className={css.minor}>
            <Trans>Written last</Trans>
          </h3>
          <WrittenList written={written} />
          <p>
            <Link to={writtenPath(handle)}>
              <Trans>All that they wrote</Trans>
            </Link>
          </p>
        </>
      ) : null}
    </section>
  );
}
