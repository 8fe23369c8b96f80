import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('routes/home.tsx'),
  route('trends', 'routes/trends.tsx'),
  route('trends/:slug', 'routes/trend.tsx'),
  route('articles/:slug', 'routes/article.tsx'),
  route('licence', 'routes/licence.tsx'),
  route('articles/:slug/comment', 'routes/articles.comment.tsx'),
  route('comments/:id', 'routes/comment.ts'),
  route('comments/:id/replies', 'routes/comment.replies.tsx'),
  route('comments/:id/reply', 'routes/comment.reply.tsx'),
  route('comments/:id/edit', 'routes/comment.edit.tsx'),
  route('comments/:id/delete', 'routes/comment.delete.ts'),
  route('comments/:id/restore', 'routes/comment.restore.ts'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-in/code', 'routes/sign-in.code.tsx'),
  route('sign-in/password', 'routes/sign-in.password.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('me', 'routes/me.tsx'),
  route('members/:handle', 'routes/members.handle.tsx'),
  route('polls/:pollId/vote', 'routes/polls.vote.ts'),
  route('scheme', 'routes/scheme.ts'),
] satisfies RouteConfig;
