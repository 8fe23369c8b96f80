import { loadArticleToReport, reportArticle, ReportSubjectPage } from '@swingtag/moderation-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/article.report';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadArticleToReport(context, params.slug);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return reportArticle(request, context, params.slug);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ReportRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ReportSubjectPage {...loaderData} answer={actionData} />;
}
