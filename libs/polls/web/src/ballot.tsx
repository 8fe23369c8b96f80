import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { unmask, useFlash, useViewer, type Flash, type FragmentRef } from '@swingtag/platform-web';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { Button, classes, Notice, Stitching, SwingTag, Time } from '@swingtag/ui';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Link, PrefetchPageLinks } from 'react-router';
import { BallotChoice } from './ballot-choice.tsx';
import { BallotForm } from './ballot-form.tsx';
import { BallotReason } from './ballot-reason.tsx';
import { BallotResult } from './ballot-result.tsx';
import { ballotId } from './ballot-id.ts';
import css from './ballot.module.css';
import { useLatest } from './live-polls.tsx';
import { useVote, votePath, type Sending } from './use-vote.ts';
import { VerdictLine } from './verdict.tsx';

export interface BallotProps {
  poll: FragmentRef<BallotFragment>;
  /** Where the talk about it is. */
  discussTo: string;
  /** On a card: no field for a reason, the link to the talk instead. */
  isCard?: boolean;
  /** The level of the question among the headings of the page. */
  headingLevel?: 2 | 3 | 4;
  /** The question is already the heading right above. */
  hidesQuestion?: boolean;
}

function Responses({ poll }: { poll: BallotFragment }) {
  return (
    <p className={css.facts}>
      <span className={css.count}>
        <Plural value={poll.responses} _0="No votes yet" one="# vote" other="# votes" />
      </span>
      {poll.isOpen && poll.closesAt ? (
        <span>
          <Trans>
            Closes <Time at={poll.closesAt} />
          </Trans>
        </span>
      ) : null}
    </p>
  );
}

function HiddenResult({ poll }: { poll: BallotFragment }) {
  return (
    <p className={css.note}>
      {poll.resultsRule === 'AFTER_CLOSING' ? (
        <Trans>The result stays hidden until the vote closes.</Trans>
      ) : (
        <Trans>The result shows once you have voted.</Trans>
      )}
    </p>
  );
}

function ChangeOrWithdraw({ poll, send }: { poll: BallotFragment; send: Sending['send'] }) {
  if (!poll.changesAllowed) {
    return (
      <p className={css.note}>
        <Trans>Votes in this poll cannot be changed.</Trans>
      </p>
    );
  }
  return (
    <div className={css.again}>
      {poll.options
        .filter(({ id }) => id !== poll.viewerVote?.option.id)
        .map((option) => (
          <BallotForm key={option.id} pollId={poll.id} intent="cast" send={send}>
            <Button look="quiet" name="optionId" value={option.id}>
              <Trans>Change to {option.label}</Trans>
            </Button>
          </BallotForm>
        ))}
      <BallotForm pollId={poll.id} intent="withdraw" send={send}>
        <Button look="quiet">
          <Trans>Withdraw</Trans>
        </Button>
      </BallotForm>
    </div>
  );
}

function BeforeVoting({ poll, send }: { poll: BallotFragment; send: Sending['send'] }) {
  const viewer = useViewer();
  const mayVote = viewer === null || poll.viewerCanVote;
  return (
    <>
      {mayVote ? (
        <BallotChoice poll={poll} send={send} />
      ) : (
        <p className={css.note}>
          {viewer.suspendedUntil ? (
            <Trans>
              Your account is suspended until <Time at={viewer.suspendedUntil} exact />; you can vote again then.
            </Trans>
          ) : (
            <Trans>Your account cannot vote in this poll.</Trans>
          )}
        </p>
      )}
      {poll.tally && !mayVote ? <BallotResult poll={poll} tally={poll.tally} /> : null}
      <Responses poll={poll} />
    </>
  );
}

function AfterVoting({ poll, send, isCard, discussTo, flash }: {
  poll: BallotFragment;
  send: Sending['send'];
  isCard: boolean;
  discussTo: string;
  flash: Flash | null;
}) {
  const label = poll.viewerVote?.option.label ?? '';
  return (
    <>
      <p className={css.said}>
        <Trans>You said {label}</Trans>
      </p>
      {poll.tally ? <BallotResult poll={poll} tally={poll.tally} /> : <HiddenResult poll={poll} />}
      <Responses poll={poll} />
      <ChangeOrWithdraw poll={poll} send={send} />
      {isCard ? (
        <p>
          <Link to={discussTo}>
            <Trans>Say why in the talk</Trans>
          </Link>
        </p>
      ) : (
        <>
          <Stitching />
          <BallotReason
            poll={poll}
            refused={flash?.typed === undefined ? undefined : flash.text}
            typed={flash?.typed}
          />
        </>
      )}
    </>
  );
}

function Closed({ poll, discussTo }: { poll: BallotFragment; discussTo: string }) {
  const label = poll.viewerVote?.option.label;
  return (
    <>
      {poll.verdict ? <VerdictLine verdict={poll.verdict} closedAt={poll.closedAt ?? poll.closesAt} /> : null}
      {poll.closeReason ? <p className={css.note}>{poll.closeReason}</p> : null}
      {poll.tally ? <BallotResult poll={poll} tally={poll.tally} /> : null}
      {label ? (
        <p className={css.note}>
          <Trans>You said {label}</Trans>
        </p>
      ) : null}
      <p>
        <Link to={discussTo}>
          <Trans>Discuss it</Trans>
        </Link>
      </p>
    </>
  );
}

/** Tells screen readers what became of the vote, and shows a failure to everybody. */
function useOutcome({ answer }: Sending): { said: string; problem: string | null } {
  const { t } = useLingui();
  switch (answer?.outcome) {
    case 'refused':
      return { said: '', problem: t`Your vote was not counted. ${answer.message}` };
    case 'unsent':
      return { said: '', problem: t`Not sent. Try again.` };
    case 'done':
      return { said: answer.intent === 'withdraw' ? t`Your vote is withdrawn.` : t`Your vote is counted.`, problem: null };
    default:
      return { said: '', problem: null };
  }
}

/** When the buttons that were pressed give way to the result, the focus stays in the ballot. */
function useKeptFocus(state: string) {
  const box = useRef<HTMLElement>(null);
  const before = useRef(state);
  const [turned, setTurned] = useState(false);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    setTurned(true);
    if (document.activeElement === document.body || document.activeElement === null) {
      box.current?.focus({ preventScroll: true });
    }
  }, [state]);
  return { box, turned };
}

function stateOf(poll: BallotFragment): 'before' | 'after' | 'closed' {
  if (!poll.isOpen) return 'closed';
  return poll.viewerVote ? 'after' : 'before';
}

/** The swing tag to vote on. Without script it is forms and a page read anew; with script it turns over in place. */
export function Ballot({ poll: ref, discussTo, isCard = false, headingLevel = 2, hidesQuestion = false }: BallotProps) {
  const { t } = useLingui();
  const sending = useVote(useLatest(unmask<BallotFragment>(ref)));
  const { shown: poll, send } = sending;
  const flash = useFlash(ballotId(poll.id));
  const outcome = useOutcome(sending);
  const state = stateOf(poll);
  const { box, turned } = useKeptFocus(`${state}:${poll.viewerVote?.option.id ?? ''}`);
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  const problem = outcome.problem ?? (flash?.tone === 'problem' && flash.typed === undefined ? flash.text : null);
  const face: Record<typeof state, ReactNode> = {
    before: <BeforeVoting poll={poll} send={send} />,
    after: <AfterVoting {...{ poll, send, isCard, discussTo, flash }} />,
    closed: <Closed poll={poll} discussTo={discussTo} />,
  };
  return (
    <section ref={box} id={ballotId(poll.id)} tabIndex={-1} aria-labelledby={headingId} className={css.ballot}>
      {/* The script that says "Not sent" must be here before the network is gone. */}
      {poll.isOpen ? <PrefetchPageLinks page={votePath(poll.id)} /> : null}
      <SwingTag>
        <div key={state} className={classes(css.face, turned && css.turned)}>
          <Heading id={headingId} className={hidesQuestion ? css.hidden : css.question}>
            {hidesQuestion ? t`Your vote: ${poll.question}` : poll.question}
          </Heading>
          {problem ? (
            <Notice tone="problem" role="alert">
              {problem}
            </Notice>
          ) : null}
          {flash?.tone === 'ok' ? (
            <Notice tone="ok" role="status">
              {flash.text}
            </Notice>
          ) : null}
          {face[state]}
        </div>
        <p role="status" className={css.hidden}>
          {outcome.said}
        </p>
      </SwingTag>
    </section>
  );
}
