import { Trans, useLingui } from '@lingui/react/macro';
import { notFound, PageTitle, query, type PageContext } from '@swingtag/platform-web';
import { OpenBallotsDocument, type OpenBallotsQuery } from '@swingtag/platform-web/gql';
import { Page, Pager, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './ledger-page.module.css';

type Poll = NonNullable<OpenBallotsQuery['poll']>;
type Ballot = NonNullable<Poll['openBallots']>['nodes'][number];

/** Of polls with open ballots only; for others there is no such page. */
export async function loadOpenBallots(request: Request, context: PageContext, pollId: string) {
  const after = new URL(request.url).searchParams.get('page') || null;
  const { poll } = await query(context, OpenBallotsDocument, { id: pollId, after });
  if (poll?.ballots !== 'OPEN') notFound();
  return { poll, isFirstPage: after === null };
}

function BallotRow({ ballot: { member, options, castAt } }: { ballot: Ballot }) {
  return (
    <tr>
      <td>{member ? <Link to={`/members/${member.handle}`}>@{member.handle}</Link> : <Trans>A member who is gone</Trans>}</td>
      <td>{options.map(({ label }) => label).join(', ')}</td>
      <td>
        <Time at={castAt} />
      </td>
    </tr>
  );
}

/** Who voted what, where a poll was made so. */
export function OpenBallotsPage({ poll, isFirstPage }: { poll: Poll; isFirstPage: boolean }) {
  const { t } = useLingui();
  const { id, question, openBallots } = poll;
  const path = `/polls/${id}/ballots`;
  return (
    <Page
      heading={<Trans>Who voted what: {question}</Trans>}
      intro={<Trans>Ballots in this vote are open: that was settled when it was made, and cannot be changed.</Trans>}
    >
      <PageTitle>{t`Who voted what: ${question}`}</PageTitle>
      <meta name="robots" content="noindex" />
      {openBallots === null ? (
        <p>
          {poll.isOpen ? <Trans>The list stays hidden as long as the result is hidden from you.</Trans> : <Trans>There is no list.</Trans>}
        </p>
      ) : openBallots.nodes.length === 0 ? (
        <p>
          <Trans>Nobody has voted.</Trans>
        </p>
      ) : (
        <div className={css.scroll} role="region" aria-label={t`Ballots`} tabIndex={0}>
          <table className={css.heads}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Member</Trans>
                </th>
                <th scope="col">
                  <Trans>Vote</Trans>
                </th>
                <th scope="col">
                  <Trans>Cast</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {openBallots.nodes.map((ballot, n) => (
                <BallotRow key={ballot.member?.id ?? `gone-${n}`} ballot={ballot} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager
        label={t`Pages of ballots`}
        newer={isFirstPage ? null : { to: path, text: <Trans>First page</Trans> }}
        older={
          openBallots?.pageInfo.hasNextPage && openBallots.pageInfo.endCursor
            ? { to: `?page=${encodeURIComponent(openBallots.pageInfo.endCursor)}`, text: <Trans>Next page</Trans> }
            : null
        }
      />
    </Page>
  );
}
