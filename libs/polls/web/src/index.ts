export { ballotId } from './ballot-id.ts';
export { SideMark } from './ballot-choice.tsx';
export { sideOf } from './ballot.state.ts';
export { Ballot, type BallotProps } from './ballot.tsx';
export { LedgerPage, loadLedger } from './ledger-page.tsx';
export { LivePolls } from './live-polls.tsx';
export { castPendingVote } from './pending-vote.ts';
export { hasHistory, VerdictOverTime } from './verdict-over-time.tsx';
export { voteAction, type VoteAnswer, type VoteIntent } from './vote.action.ts';
