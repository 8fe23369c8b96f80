import { Trans, useLingui } from '@lingui/react/macro';
import type { CommentsFragment, CommentSort } from '@swingtag/platform-web/gql';
import { SideMark } from '@swingtag/polls-web';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CommentCard } from './comment-card.tsx';
import { talkAddress } from './comment.address.ts';
import css from './talk-order.module.css';

function Choice({ isChosen, to, children }: { isChosen: boolean; to: string; children: ReactNode }) {
  return (
    <Link to={to} aria-current={isChosen ? 'true' : undefined} preventScrollReset>
      {children}
    </Link>
  );
}

/** Whose comments, and in which order: links, so that both work without script. */
function TalkOrder({ post }: { post: CommentsFragment }) {
  const { t } = useLingui();
  const { sort, camp, changed } = post.comments;
  const sorts: [CommentSort, ReactNode][] = [
    ['NEWEST', <Trans key="n">Newest</Trans>],
    ['OLDEST', <Trans key="o">Oldest</Trans>],
  ];
  if (!changed) sorts.push(['BEST', <Trans key="b">Best</Trans>]);
  if (!camp && !changed) sorts.push(['CONTROVERSIAL', <Trans key="c">Controversial</Trans>]);
  if (post.camps && !camp && !changed) sorts.push(['BRIDGE', <Trans key="r">Liked by both camps</Trans>]);
  return (
    <>
      {post.camps ? (
        <nav aria-label={t`Camps`} className={css.choices}>
          <Choice isChosen={!camp && !changed} to={talkAddress({ sort, camp: null })}>
            <Trans>All</Trans>
          </Choice>
          {post.camps.map(({ option }) => (
            <Choice key={option.id} isChosen={camp === option.key} to={talkAddress({ sort, camp: option.key })}>
              <SideMark option={option} />
              {option.label}
            </Choice>
          ))}
          <Choice isChosen={changed} to={talkAddress({ sort: 'NEWEST', camp, changed: true })}>
            <Trans>Changed since</Trans>
          </Choice>
        </nav>
      ) : null}
      <nav aria-label={t`Order of comments`} className={css.choices}>
        {sorts.map(([value, label]) => (
          <Choice key={value} isChosen={sort === value} to={talkAddress({ sort: value, camp, changed })}>
            {label}
          </Choice>
        ))}
      </nav>
    </>
  );
}

/** The best of each camp side by side, where there is room and something to choose from; phones choose a camp instead. */
function SideBySide({ post }: { post: CommentsFragment }) {
  const { camps, comments } = post;
  if (!camps || post.commentCount < 3 || comments.camp || comments.changed || comments.pageInfo.hasPreviousPage || camps.length > 3) return null;
  const most = Math.min(...camps.map(({ best }) => best.length));
  return (
    <div className={css.camps}>
      {camps.map(({ option, best }) => (
        <section key={option.id} aria-labelledby={`camp-${option.id}`} className={css.camp}>
          <h3 id={`camp-${option.id}`}>
            <SideMark option={option} /> {option.label}
          </h3>
          {best.length === 0 ? (
            <p className={css.empty}>
              <Trans>Nobody has spoken for {option.label} yet.</Trans>
            </p>
          ) : (
            best.slice(0, Math.max(1, most)).map((comment) => <CommentCard key={comment.id} comment={comment} isQuoted />)
          )}
        </section>
      ))}
    </div>
  );
}

/** A lazy chunk: what there is to choose about a talk. Its box and styles come with the page. */
export default function TalkChoices({ post }: { post: CommentsFragment }) {
  return (
    <>
      <SideBySide post={post} />
      <TalkOrder post={post} />
    </>
  );
}
