import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReviewCaseFragment } from '@swingtag/platform-web/gql';
import { Pager, Time } from '@swingtag/ui';
import type { MouseEvent } from 'react';
import { Link } from 'react-router';
import { nameOf, reviewPath } from './review.address.ts';
import css from './review-page.module.css';
import { SubjectPicture } from './subject-picture.tsx';

function CaseLink({ item, isOpen, list, lookedAtBy, onOpen }: {
  item: ReviewCaseFragment;
  isOpen: boolean;
  list: URLSearchParams;
  lookedAtBy: string | null;
  onOpen: (id: string) => void;
}) {
  const rules = [...new Set(item.reports.map(({ rule }) => rule.title))].join(', ');
  const openHere = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(nameOf(item));
  };
  return (
    <Link
      className={css.caseLink}
      to={reviewPath(nameOf(item), list)}
      aria-current={isOpen ? 'true' : undefined}
      preventScrollReset
      onClick={openHere}
    >
      <span className={css.caseName}>{item.subject.author.handle}</span>
      {item.subject.pictureUrl ? <SubjectPicture url={item.subject.pictureUrl} handle={item.subject.author.handle} size={48} /> : null}
      <span>{item.isHeld ? <Trans>Held by a rule</Trans> : item.isHidden ? <Trans>Hidden for now</Trans> : rules}</span>
      {item.subject.words ? <span className={css.beginning}>{item.subject.words}</span> : null}
      <span className={css.when}>
        {item.openReports > 0 ? (
          <>
            <Plural value={item.openReports} one="# report" other="# reports" />,{' '}
          </>
        ) : null}
        <Time at={item.openSince} relative />
      </span>
      {lookedAtBy ? (
        <span className={css.when}>
          <Trans>{lookedAtBy} is looking</Trans>
        </span>
      ) : null}
    </Link>
  );
}

/** All cases of this page of the queue, in its order. */
export function ReviewList({ cases, open, list, next, lookedAt, onOpen }: {
  cases: readonly ReviewCaseFragment[];
  open: string;
  list: URLSearchParams;
  /** Cursor of the next page. */
  next: string | null;
  lookedAt: (item: ReviewCaseFragment) => string | null;
  onOpen: (id: string) => void;
}) {
  const { t } = useLingui();
  const page = (cursor: string | null) => {
    const search = new URLSearchParams(list);
    search.delete('page');
    if (cursor) search.set('page', cursor);
    return reviewPath(null, search);
  };
  return (
    <nav className={css.list} aria-label={t`Cases`}>
      <ol role="list">
        {cases.map((item) => (
          <li key={item.id}>
            <CaseLink item={item} isOpen={nameOf(item) === open} list={list} lookedAtBy={lookedAt(item)} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      <Pager
        label={t`Pages of the queue`}
        newer={list.has('page') ? { to: page(null), text: <Trans>First page</Trans> } : null}
        older={next ? { to: page(next), text: <Trans>Next page</Trans> } : null}
      />
    </nav>
  );
}
