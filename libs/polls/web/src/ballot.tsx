import { useLingui } from '@lingui/react/macro';
import { unmask, useFlash, type FragmentRef } from '@swingtag/platform-web';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { classes, Notice, SwingTag } from '@swingtag/ui';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { PrefetchPageLinks } from 'react-router';
import { AfterVoting, BeforeVoting, Closed } from './ballot-faces.tsx';
import { ballotId, choiceId } from './ballot-id.ts';
import { BallotRules } from './ballot-rules.tsx';
import css from './ballot.module.css';
import { useLatest } from './live-polls.tsx';
import { useVote, votePath, type Sending } from './use-vote.ts';

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
  const notTaken = useFlash(choiceId(poll.id));
  const refused = sending.refused ?? notTaken?.typed?.split(',') ?? null;
  const outcome = useOutcome(sending);
  const state = stateOf(poll);
  const { box, turned } = useKeptFocus(`${state}:${poll.viewerVote?.choice.map(({ id }) => id).join() ?? ''}`);
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  const problem = outcome.problem ?? notTaken?.text ?? (flash?.tone === 'problem' && flash.typed === undefined ? flash.text : null);
  const face: Record<typeof state, ReactNode> = {
    before: <BeforeVoting {...{ poll, send, refused }} />,
    after: <AfterVoting {...{ poll, send, refused, isCard, discussTo, flash }} />,
    closed: <Closed {...{ poll, send, refused, discussTo }} />,
  };
  return (
    <section ref={box} id={ballotId(poll.id)} tabIndex={-1} aria-labelledby={headingId} className={css.ballot}>
      {/* The script that says "Not sent" must be here before the network is gone. */}
      {poll.isOpen && !poll.isPreview ? <PrefetchPageLinks page={votePath(poll.id)} /> : null}
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
          <BallotRules poll={poll} isCard={isCard} />
        </div>
        <p role="status" className={css.hidden}>
          {outcome.said}
        </p>
      </SwingTag>
    </section>
  );
}
