import { loadReview, reviewSeveral, ReviewSeveralPage } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/review.several';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadReview(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return reviewSeveral(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ReviewSeveralRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ReviewSeveralPage review={loaderData} answer={actionData} />;
}
