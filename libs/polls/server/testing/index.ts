export { aPoll, firstsThreeWays, lettered, rankingsThreeWays, tallyThreeWays, type PollForTest } from './poll.factory.ts';
