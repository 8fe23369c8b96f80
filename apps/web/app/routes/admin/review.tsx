import { loadReview, review, ReviewPage } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { ShouldRevalidateFunctionArgs } from 'react-router';
import type { Route } from './+types/review';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadReview(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return review(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

/** Saying who looks at a case changes nothing here. */
export function shouldRevalidate({ formAction, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formAction === '/admin/review/claim' ? false : defaultShouldRevalidate;
}

export default function ReviewRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ReviewPage review={loaderData} answer={actionData && 'errors' in actionData ? actionData : undefined} />;
}
