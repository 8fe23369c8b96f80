import { Trans, useLingui } from '@lingui/react/macro';
import type { TextEditsFragment } from '@swingtag/platform-web/gql';
import { EditHistoryPage } from '@swingtag/posts-web';
import { Link } from 'react-router';
import { commentPath } from './comment.address.ts';

export interface CommentHistory {
  id: string;
  parent: { id: string } | null;
  author: { handle: string } | null;
  post: { path: string; title: string };
  edits: readonly TextEditsFragment[];
}

/** How a comment changed. */
export function CommentHistoryPage({ comment }: { comment: CommentHistory }) {
  const { t } = useLingui();
  const { post, author, edits } = comment;
  const path = commentPath(post.path, comment);
  const [handle, title] = [author?.handle ?? '', post.title];
  return (
    <EditHistoryPage
      title={t`Edits · ${title}`}
      about={
        author ? (
          <Trans>
            The comment by {handle} about <Link to={path}>{title}</Link>
          </Trans>
        ) : (
          <Link to={path}>{title}</Link>
        )
      }
      edits={edits}
      backTo={path}
    />
  );
}
