import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { unmask, useViewer, type FormAnswer } from '@swingtag/platform-web';
import type { RecentDecisionFragment, ReviewCaseFragment } from '@swingtag/platform-web/gql';
import { Notice } from '@swingtag/ui';
import { useRef } from 'react';
import { Link, useNavigate, useSubmit } from 'react-router';
import { RecentDecisions } from './recent-decisions.tsx';
import { ReviewCase } from './review-case.tsx';
import { ReviewDecision } from './review-decision.tsx';
import { ReviewEmpty } from './review-empty.tsx';
import { ReviewKeys } from './review-keys.tsx';
import { ReviewList } from './review-list.tsx';
import { reviewPath, undoPath } from './review.address.ts';
import type { ReviewData } from './review.load.ts';
import css from './review-page.module.css';
import { useReviewKeys, type ReviewKey } from './use-review-keys.ts';

/** The comments of the cases before and after the open one. */
function neighbours(cases: readonly ReviewCaseFragment[], open: ReviewCaseFragment | null) {
  const place = cases.findIndex(({ id }) => id === open?.id);
  const at = (index: number) => (place < 0 ? undefined : cases[index])?.comment.id ?? null;
  return { place, before: at(place - 1), after: at(place + 1) };
}

function Steps({ place, total, before, after, page }: ReturnType<typeof neighbours> & {
  total: number;
  page: string | null;
}) {
  const { t } = useLingui();
  return (
    <nav className={css.steps} aria-label={t`Neighbouring cases`}>
      {place >= 0 && !page ? (
        <span>
          <Trans>
            Case {place + 1} of {total}
          </Trans>
        </span>
      ) : null}
      {before ? (
        <Link to={reviewPath(before, page)} rel="prev" preventScrollReset>
          <Trans>Previous</Trans>
        </Link>
      ) : null}
      {after ? (
        <Link to={reviewPath(after, page)} rel="next" preventScrollReset>
          <Trans>Next</Trans>
        </Link>
      ) : null}
    </nav>
  );
}

/** Open cases on the left, one of them on the right; on a phone one at a time. */
export function ReviewPage({ review, answer }: { review: ReviewData; answer?: FormAnswer }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const { page, total, pageInfo, houseRules, keysWanted } = review;
  const cases = unmask<ReviewCaseFragment>(review.cases);
  const open = unmask<ReviewCaseFragment>(review.open);
  const around = neighbours(cases, open);
  const { before, after } = around;
  const viewer = useViewer();
  // A key must not take back what a colleague has decided meanwhile; for that there are the buttons.
  const undoable = unmask<RecentDecisionFragment>(review.recentDecisions).find(
    ({ viewerCanUndo, moderator }) => viewerCanUndo && moderator?.id === viewer?.id,
  );

  const decide = (intent: 'keep' | 'remove') =>
    form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>(`button[value="${intent}"]`));
  const press: Record<ReviewKey, () => void> = {
    j: () => after && void navigate(reviewPath(after, page), { preventScrollReset: true }),
    k: () => before && void navigate(reviewPath(before, page), { preventScrollReset: true }),
    a: () => decide('keep'),
    r: () => decide('remove'),
    u: () => undoable && void submit(null, { method: 'post', action: undoPath(undoable.id) }),
  };
  useReviewKeys(keysWanted, (key) => press[key]());

  return (
    <>
      <title>{t`Review queue · Swingtag`}</title>
      <div className={css.top}>
        <h1 tabIndex={-1}>
          <Trans>Review queue</Trans>
        </h1>
        <p>
          <Plural value={total} _0="Nothing open" one="# open case" other="# open cases" />
        </p>
        <ReviewKeys isOn={keysWanted} />
      </div>
      {review.isAskedGone ? (
        <Notice role="status">
          <Trans>The case you asked for has been decided.</Trans>
        </Notice>
      ) : null}
      {open ? (
        <div className={css.columns}>
          <ReviewList
            cases={review.cases}
            openId={open.id}
            page={page}
            next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
          />
          <div className={css.open}>
            <Steps {...around} total={total} page={page} />
            <ReviewCase item={open} />
            <ReviewDecision
              key={open.id}
              item={open}
              rules={houseRules}
              nextCase={after ?? before}
              page={page}
              answer={answer}
              form={form}
            />
          </div>
        </div>
      ) : (
        <ReviewEmpty decisions={review.recentDecisions} />
      )}
      <section className={css.recent} aria-labelledby="recent-heading">
        <h2 id="recent-heading" className={css.recentHeading}>
          <Trans>Last decisions</Trans>
        </h2>
        <RecentDecisions decisions={review.recentDecisions} />
      </section>
    </>
  );
}
