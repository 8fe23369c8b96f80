import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { ReviewCaseFragment, ReviewedCommentFragment } from '@swingtag/platform-web/gql';
import { Pager, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import { reviewPath } from './review.address.ts';
import css from './review-page.module.css';

function CaseLink({ item, isOpen, page }: { item: ReviewCaseFragment; isOpen: boolean; page: string | null }) {
  const { author } = unmask<ReviewedCommentFragment>(item.comment);
  const rules = [...new Set(item.reports.map(({ rule }) => rule.title))].join(', ');
  return (
    <Link
      className={css.caseLink}
      to={reviewPath(item.comment.id, page)}
      aria-current={isOpen ? 'true' : undefined}
      preventScrollReset
    >
      <span className={css.caseName}>{author ? author.handle : <Trans>Somebody</Trans>}</span>
      <span>{rules}</span>
      <span className={css.when}>
        <Plural value={item.reports.length} one="# report" other="# reports" />, <Time at={item.openSince} relative />
      </span>
    </Link>
  );
}

/** All cases of this page of the queue, the oldest first. */
export function ReviewList({ cases, openId, page, next }: {
  cases: readonly FragmentRef<ReviewCaseFragment>[];
  openId: string;
  page: string | null;
  /** Cursor of the next page. */
  next: string | null;
}) {
  const { t } = useLingui();
  return (
    <nav className={css.list} aria-label={t`Cases`}>
      <ol role="list">
        {unmask<ReviewCaseFragment>(cases).map((item) => (
          <li key={item.id}>
            <CaseLink item={item} isOpen={item.id === openId} page={page} />
          </li>
        ))}
      </ol>
      <Pager
        label={t`Pages of the queue`}
        newer={page ? { to: '/admin/review', text: <Trans>Oldest</Trans> } : null}
        older={next ? { to: reviewPath(null, next), text: <Trans>Next page</Trans> } : null}
      />
    </nav>
  );
}
