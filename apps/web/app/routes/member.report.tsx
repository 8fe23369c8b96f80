import { loadMemberToReport, reportMember, ReportSubjectPage } from '@swingtag/moderation-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/member.report';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadMemberToReport(context, params.handle);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return reportMember(request, context, params.handle);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ReportRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ReportSubjectPage {...loaderData} answer={actionData} />;
}
