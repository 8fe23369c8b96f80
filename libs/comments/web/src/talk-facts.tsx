import { Trans } from '@lingui/react/macro';
import { useViewer } from '@swingtag/platform-web';
import type { CommentsFragment } from '@swingtag/platform-web/gql';
import { Link } from 'react-router';
import { commentPath } from './comment.address.ts';
import css from './comments.module.css';

/** What of the talk is new to the viewer, and how much of it they want to hear. */
export function TalkFacts({ post }: { post: CommentsFragment }) {
  if (!useViewer()) return null;
  return (
    <p className={css.facts}>
      {post.viewerFirstUnread ? (
        <Link to={commentPath(post.path, post.viewerFirstUnread)}>
          <Trans>Go to the first unread</Trans>
        </Link>
      ) : null}
      <Link to={`/posts/${post.id}/attention`}>
        {post.viewerAttention === 'WATCH' ? <Trans>You watch this</Trans> : post.viewerAttention === 'MUTE' ? <Trans>You have muted this</Trans> : <Trans>Watch or mute</Trans>}
      </Link>
    </p>
  );
}
