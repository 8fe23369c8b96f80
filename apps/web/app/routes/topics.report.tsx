import { loadTopicToReport, reportTopic, ReportSubjectPage } from '@swingtag/moderation-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/topics.report';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadTopicToReport(context, params.id);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return reportTopic(request, context, params.id);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ReportRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ReportSubjectPage {...loaderData} answer={actionData} />;
}
