import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('routes/home.tsx'),
  route('polls/:pollId/vote', 'routes/polls.vote.ts'),
  route('scheme', 'routes/scheme.ts'),
] satisfies RouteConfig;
