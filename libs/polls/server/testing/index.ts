export { aPoll, tallyThreeWays, type PollForTest } from './poll.factory.ts';
