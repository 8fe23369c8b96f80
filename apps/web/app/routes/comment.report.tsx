import { loadCommentToReport, reportComment, ReportPage } from '@swingtag/moderation-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/comment.report';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadCommentToReport(context, params.id);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return reportComment(request, context, params.id);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ReportRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ReportPage {...loaderData} answer={actionData} />;
}
