import { Plural, Trans } from '@lingui/react/macro';
import { StanceBadge } from '@swingtag/comments-web';
import { unmask } from '@swingtag/platform-web';
import type { ReviewCaseFragment, ReviewedCommentFragment } from '@swingtag/platform-web/gql';
import { Prose, Time } from '@swingtag/ui';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import css from './review-case.module.css';

function Author({ author }: { author: NonNullable<ReviewedCommentFragment['author']> }) {
  return (
    <p className={css.facts}>
      <Link to={`/admin/members/${encodeURIComponent(author.handle)}`}>{author.handle}</Link>
      <span>
        <Trans>
          joined <Time at={author.joinedAt} />
        </Trans>
      </span>
      {author.suspendedUntil ? (
        <span className={css.warning}>
          <Trans>
            suspended until <Time at={author.suspendedUntil} />
          </Trans>
        </span>
      ) : null}
    </p>
  );
}

function Parent({ parent }: { parent: NonNullable<ReviewedCommentFragment['parent']> }) {
  return (
    <div className={css.parent}>
      <p className={css.facts}>
        <Trans>In answer to {parent.author?.handle ?? '…'}:</Trans>
      </p>
      {parent.bodyHtml === null ? null : <Prose html={parent.bodyHtml} />}
    </div>
  );
}

function Reports({ reports }: { reports: ReviewCaseFragment['reports'] }) {
  return (
    <section aria-labelledby="reports-heading">
      <h3 id="reports-heading" className={css.subheading}>
        <Plural value={reports.length} one="# report" other="# reports" />
      </h3>
      <ul role="list">
        {reports.map((report) => (
          <li key={report.id} className={css.report}>
            <p className={css.rule}>{report.rule.title}</p>
            {report.note ? <p className={css.note}>{report.note}</p> : null}
            <p className={css.facts}>
              <Link to={`/admin/members/${encodeURIComponent(report.reporter.handle)}`}>{report.reporter.handle}</Link>
              <Time at={report.createdAt} exact />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The comment with what stands around it and who reported it. Its heading takes the focus when another case opens. */
export function ReviewCase({ item }: { item: ReviewCaseFragment }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(item.id);
  useEffect(() => {
    if (shown.current === item.id) return;
    shown.current = item.id;
    heading.current?.focus();
  }, [item.id]);
  const comment = unmask<ReviewedCommentFragment>(item.comment);
  const { author, article, parent, stance, bodyHtml, createdAt, editedAt } = comment;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={css.heading}>
        {author ? <Trans>Comment by {author.handle}</Trans> : <Trans>Comment</Trans>}
      </h2>
      {author ? <Author author={author} /> : null}
      <p>
        <Trans>
          On <a href={`/comments/${comment.id}`}>{article.title}</a>
        </Trans>
      </p>
      {parent ? <Parent parent={parent} /> : null}
      <div className={css.comment}>
        <p className={css.facts}>
          {stance ? <StanceBadge stance={stance} /> : null}
          <Time at={createdAt} exact />
          {editedAt ? (
            <span>
              <Trans>
                edited <Time at={editedAt} exact />
              </Trans>
            </span>
          ) : null}
        </p>
        {comment.state === 'DELETED' ? (
          <p className={css.warning}>
            <Trans>Its author has deleted it.</Trans>
          </p>
        ) : null}
        {bodyHtml === null ? null : <Prose html={bodyHtml} />}
      </div>
      <Reports reports={item.reports} />
    </>
  );
}
