import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReviewCaseFragment } from '@swingtag/platform-web/gql';
import { Prose, Time } from '@swingtag/ui';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import css from './review-case.module.css';
import { SubjectPicture } from './subject-picture.tsx';

type Subject = ReviewCaseFragment['subject'];

function MemberLink({ handle }: { handle: string }) {
  return <Link to={`/admin/members/${encodeURIComponent(handle)}`}>{handle}</Link>;
}

function Author({ author }: { author: Subject['author'] }) {
  return (
    <p className={css.facts}>
      <MemberLink handle={author.handle} />
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

function Around({ passages }: { passages: Subject['around'] }) {
  const { t } = useLingui();
  const names: Record<string, string> = {
    ANSWERED: t`In answer to`,
    BEFORE: t`Just before it`,
    AFTER: t`Just after it`,
    WRITTEN: t`Written lately`,
  };
  return passages.map(({ place, at, html, author }) => (
    <div key={`${place}${at}`} className={css.parent}>
      <p className={css.facts}>
        <span>{names[place]}</span>
        {author ? <MemberLink handle={author.handle} /> : null}
        <Time at={at} exact />
      </p>
      <Prose html={html} />
    </div>
  ));
}

function Revisions({ revisions }: { revisions: Subject['revisions'] }) {
  if (revisions.length === 0) return null;
  return (
    <details>
      <summary>
        <Plural value={revisions.length} one="# earlier wording" other="# earlier wordings" />
      </summary>
      {revisions.map(({ writtenAt, html }) => (
        <div key={writtenAt} className={css.parent}>
          <p className={css.facts}>
            <Time at={writtenAt} exact />
          </p>
          <Prose html={html} />
        </div>
      ))}
    </details>
  );
}

function Record({ decided, upheld }: { decided: number; upheld: number }) {
  if (decided === 0) return <span><Trans>first report</Trans></span>;
  return (
    <span>
      <Trans>
        {upheld} of {decided} earlier reports right
      </Trans>
    </span>
  );
}

/** Nobody has read what is held; what is hidden was read before. */
function Withheld({ item: { isHeld, foundBy } }: { item: ReviewCaseFragment }) {
  return (
    <p className={css.warning}>
      {isHeld ? <Trans>Held before publication: nobody has read it yet. Keep publishes it.</Trans> : <Trans>Out of sight until somebody decides.</Trans>}{' '}
      {foundBy.map(({ id, name, number }) => (
        <span key={id}>
          <Trans>
            Rule “{name}”, version {number}.
          </Trans>
        </span>
      ))}
    </p>
  );
}

function Reports({ reports }: { reports: ReviewCaseFragment['reports'] }) {
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="reports-heading">
      <h3 id="reports-heading" className={css.subheading}>
        <Plural value={reports.length} one="# report" other="# reports" />
      </h3>
      <ul role="list">
        {reports.map(({ id, rule, note, reportedAs, contentRule, reporter, reporterRecord, createdAt }) => (
          <li key={id} className={css.report}>
            <p className={css.rule}>{rule.title}</p>
            {reportedAs ? (
              <p className={css.warning}>
                <Trans>Reported as {reportedAs}: the handle has been changed since.</Trans>
              </p>
            ) : null}
            {note ? <p className={css.note}>{note}</p> : null}
            <p className={css.facts}>
              {reporter ? <MemberLink handle={reporter.handle} /> : null}
              {contentRule ? (
                <Link to={`/admin/rules/${contentRule.id}`}>
                  <Trans>An automatic rule</Trans>
                </Link>
              ) : null}
              {reporterRecord ? <Record {...reporterRecord} /> : null}
              <Time at={createdAt} exact />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function BesideName() {
  return (
    <p>
      <Trans>It is about the picture beside the name. Removed, the name stands without one; the handle stays.</Trans>
    </p>
  );
}

/** The owner of a reported picture has put another one in its place, or none. */
function ChangedSince({ author: { handle, avatarUrl } }: { author: Subject['author'] }) {
  return (
    <>
      <p className={css.warning}>
        {avatarUrl ? <Trans>Its owner has chosen another picture since.</Trans> : <Trans>Its owner has taken it away since.</Trans>}
      </p>
      <p>
        <Trans>This is the picture that was reported. Removed, it does not come back, and its owner is told why.</Trans>
      </p>
      {avatarUrl ? (
        <>
          <p>
            <Trans>The picture beside the name now:</Trans>
          </p>
          <SubjectPicture url={avatarUrl} handle={handle} size={96} />
          <p>
            <Link to={`/members/${encodeURIComponent(handle)}/report`}>
              <Trans>Report that one, if it breaks a rule as well</Trans>
            </Link>
          </p>
        </>
      ) : null}
      <p>
        <Link to={`/admin/members/${encodeURIComponent(handle)}`}>
          <Trans>Warn or suspend its owner</Trans>
        </Link>
      </p>
    </>
  );
}

/** What it is about, with what stands around it and who reported it. Its heading takes the focus when another case opens. */
export function ReviewCase({ item, lookedAtBy }: { item: ReviewCaseFragment; lookedAtBy: string | null }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(item.id);
  useEffect(() => {
    if (shown.current === item.id) return;
    shown.current = item.id;
    heading.current?.focus();
  }, [item.id]);
  const { name, path, author, html, pictureUrl, createdAt, editedAt, state, around, revisions } = item.subject;
  const isMember = item.kind === 'MEMBER';
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={css.heading}>
        {item.kind === 'COMMENT' ? (
          <Trans>Comment by {author.handle}</Trans>
        ) : isMember ? (
          <Trans>Member {author.handle}</Trans>
        ) : item.kind === 'AVATAR' ? (
          <Trans>Picture of {author.handle}</Trans>
        ) : (
          <Trans>Post by {author.handle}</Trans>
        )}
      </h2>
      {lookedAtBy ? (
        <p className={css.warning}>
          <Trans>{lookedAtBy} is looking at this now.</Trans>
        </p>
      ) : null}
      {item.isHidden ? <Withheld item={item} /> : null}
      <Author author={author} />
      {path ? (
        <p className={css.place}>
          <a href={path}>{name}</a>
        </p>
      ) : null}
      {isMember ? null : <Around passages={around} />}
      <div className={css.comment}>
        <p className={css.facts}>
          <Time at={createdAt} exact />
          {editedAt ? (
            <span>
              <Trans>
                edited <Time at={editedAt} exact />
              </Trans>
            </span>
          ) : null}
        </p>
        {state === 'DELETED' && item.kind !== 'AVATAR' ? (
          <p className={css.warning}>
            <Trans>Its author has deleted it.</Trans>
          </p>
        ) : null}
        {isMember ? (
          <p>
            <Trans>It is about the handle. Removed, an invented one takes its place.</Trans>
          </p>
        ) : null}
        {pictureUrl ? <SubjectPicture url={pictureUrl} handle={author.handle} size={192} /> : null}
        {item.kind === 'AVATAR' ? state === 'DELETED' ? <ChangedSince author={author} /> : <BesideName /> : null}
        {html === null ? null : <Prose html={html} />}
      </div>
      <Revisions revisions={revisions} />
      {isMember ? <Around passages={around} /> : null}
      <Reports reports={item.reports} />
    </>
  );
}
