import { Outcome, type Verdict } from '@swingtag/polls-server';

export enum ForecastScore {
  WAITING = 'WAITING',
  BEING_ASKED = 'BEING_ASKED',
  CAME_TRUE = 'CAME_TRUE',
  FAILED = 'FAILED',
  UNDECIDED = 'UNDECIDED',
}

/** How a forecast stands: nothing is said of a poll that is still open, whatever its tally. */
export function scoreOf(expects: 'YAY' | 'NAY', poll: { isOpen: boolean; verdict: Pick<Verdict, 'outcome'> } | null): ForecastScore {
  if (!poll) return ForecastScore.WAITING;
  if (poll.isOpen) return ForecastScore.BEING_ASKED;
  const { outcome } = poll.verdict;
  if (outcome !== Outcome.YAY && outcome !== Outcome.NAY) return ForecastScore.UNDECIDED;
  return outcome.valueOf() === expects ? ForecastScore.CAME_TRUE : ForecastScore.FAILED;
}
