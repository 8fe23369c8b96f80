import { FailingJobsPage, loadFailingJobs } from '@swingtag/moderation-web/admin';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/jobs';

export const headers = privatePage;

export function loader({ context }: Route.LoaderArgs) {
  return loadFailingJobs(context);
}

export default function JobsRoute({ loaderData }: Route.ComponentProps) {
  return <FailingJobsPage {...loaderData} />;
}
