import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { PageTitle, unmask, useLive, useReread, useViewer } from '@swingtag/platform-web';
import {
  QueueMovedDocument,
  type QueueMovedSubscription,
  type RecentDecisionFragment,
  type ReviewCaseFragment,
} from '@swingtag/platform-web/gql';
import type { FormAnswer } from '@swingtag/platform-web';
import { Notice } from '@swingtag/ui';
import { useEffect, useRef, useState } from 'react';
import { Link, useFetcher } from 'react-router';
import { RecentDecisions } from './recent-decisions.tsx';
import { ReviewCase } from './review-case.tsx';
import { ReviewDecision, type Intent } from './review-decision.tsx';
import { ReviewEmpty } from './review-empty.tsx';
import { ReviewFilters } from './review-filters.tsx';
import { ReviewKeys } from './review-keys.tsx';
import { ReviewList } from './review-list.tsx';
import { ReviewOutcome } from './review-outcome.tsx';
import { ReviewSending } from './review-sending.tsx';
import { nameOf, reviewPath } from './review.address.ts';
import type { ReviewData } from './review.load.ts';
import css from './review-page.module.css';
import { useDecisions } from './use-decisions.ts';
import { useReviewKeys, type ReviewKey } from './use-review-keys.ts';

const CLAIM_EVERY_MS = 60_000;

/** Tells colleagues which case is open, as long as it is. */
function useClaim(caseId: string | null): void {
  const { submit } = useFetcher({ key: 'review-claim' });
  useEffect(() => {
    if (!caseId) return;
    const claim = () => void submit({ caseId }, { method: 'post', action: '/admin/review/claim' });
    const first = setTimeout(claim, 1000);
    const again = setInterval(claim, CLAIM_EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [caseId, submit]);
}

/** Open cases on the left, one of them on the right; on a phone one at a time. */
export function ReviewPage({ review, answer }: { review: ReviewData; answer?: FormAnswer }) {
  const { t } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const viewer = useViewer();
  const reread = useReread();
  const [now, setNow] = useState<QueueMovedSubscription['queueMoved'] | null>(null);
  const list = new URLSearchParams(review.list);
  const desk = useDecisions(unmask<ReviewCaseFragment>(review.cases), review.open, list);
  const { waiting, place, open, next, last } = desk;
  useClaim(open?.viewerCanDecide ? open.id : null);
  useLive(QueueMovedDocument, {}, ({ queueMoved }) => setNow(queueMoved), reread);
  const openPath = reviewPath(open ? nameOf(open) : null, list);
  // The address follows without a request: all that a case shows is here already.
  useEffect(() => window.history.replaceState(window.history.state, '', openPath), [openPath]);

  const lookedAt = (item: ReviewCaseFragment) => {
    const member = now ? now.claims.find(({ caseId }) => caseId === item.id)?.member : item.claimedBy;
    return member && member.id !== viewer?.id ? member.handle : null;
  };
  // A key must not take back what a colleague has decided meanwhile; for that there are the buttons.
  const undoable = unmask<RecentDecisionFragment>(review.recentDecisions).find(
    ({ viewerCanUndo, moderator }) => viewerCanUndo && moderator?.id === viewer?.id,
  );
  const undo = () => {
    if (last?.decisionId) desk.undo(last.decisionId);
    else if (undoable && desk.sending.length === 0) desk.undo(undoable.id);
  };
  const step = (by: number) => {
    const there = waiting[place + by];
    if (there) desk.show(nameOf(there));
  };
  const press = (key: ReviewKey) => {
    const intents: Partial<Record<ReviewKey, Intent>> = { a: 'keep', r: 'remove', h: 'hide' };
    const intent = intents[key];
    if (intent) form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>(`button[value="${intent}"]`));
    else if (key === 'u') undo();
    else if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1);
    else form.current?.querySelectorAll<HTMLInputElement>('input[name="ruleId"]')[Number(key) - 1]?.click();
  };
  useReviewKeys(review.keysWanted, press);
  const refused = open && desk.refused?.name === nameOf(open) ? desk.refused : answer;
  const isFiltered = [...list.keys()].some((name) => name !== 'page' && name !== 'order');
  const total = now && !isFiltered ? now.open : review.total;

  return (
    <>
      <PageTitle>{t`Review queue`}</PageTitle>
      <div className={css.top}>
        <h1 tabIndex={-1}>
          <Trans>Review queue</Trans>
        </h1>
        <p>
          <Plural value={total} _0="Nothing open" one="# open case" other="# open cases" />
        </p>
        <Link to={`/admin/review/several?${review.list}`}>
          <Trans>Several at once</Trans>
        </Link>
        <Link to="/admin/reasons">
          <Trans>Words at hand</Trans>
        </Link>
        <ReviewKeys isOn={review.keysWanted} canDecide={open?.viewerCanDecide ?? true} />
      </div>
      <ReviewFilters list={list} rules={review.houseRules} />
      {review.isAskedGone && !last ? (
        <Notice role="status">
          <Trans>The case you asked for has been decided.</Trans>
        </Notice>
      ) : null}
      {desk.sending.map((one) => (
        <ReviewSending key={one.key} sending={one} onAnswer={(result) => desk.answered(one, result)} />
      ))}
      {desk.hasDecided ? (
        <div className={css.outcomes}>{last ? <ReviewOutcome key={last.decisionId ?? last.text} last={last} onUndo={desk.undo} /> : null}</div>
      ) : null}
      {open ? (
        <div className={css.columns}>
          <ReviewList
            cases={waiting}
            open={nameOf(open)}
            list={list}
            next={review.pageInfo.hasNextPage ? review.pageInfo.endCursor : null}
            lookedAt={lookedAt}
            onOpen={desk.show}
          />
          <div className={css.open}>
            <Steps before={waiting[place - 1]} after={waiting[place + 1]} list={list} onOpen={desk.show} />
            <ReviewCase item={open} lookedAtBy={lookedAt(open)} />
            {open.whyNot === null ? (
              <ReviewDecision key={open.id} item={open} review={review} next={next} answer={refused} form={form} onDecide={desk.decide} />
            ) : (
              <Notice>{open.whyNot}</Notice>
            )}
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

function Steps({ before, after, list, onOpen }: {
  before: ReviewCaseFragment | undefined;
  after: ReviewCaseFragment | undefined;
  list: URLSearchParams;
  onOpen: (id: string) => void;
}) {
  const { t } = useLingui();
  const to = (item: ReviewCaseFragment) => ({
    to: reviewPath(nameOf(item), list),
    onClick: (event: { preventDefault: () => void }) => {
      event.preventDefault();
      onOpen(nameOf(item));
    },
  });
  return (
    <nav className={css.steps} aria-label={t`Neighbouring cases`}>
      {before ? (
        <Link {...to(before)} rel="prev">
          <Trans>Previous</Trans>
        </Link>
      ) : null}
      {after ? (
        <Link {...to(after)} rel="next">
          <Trans>Next</Trans>
        </Link>
      ) : null}
    </nav>
  );
}
