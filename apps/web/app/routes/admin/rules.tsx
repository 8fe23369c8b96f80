import { ContentRulesPage, loadContentRules } from '@swingtag/moderation-web/admin';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/rules';

export const headers = privatePage;

export function loader({ context }: Route.LoaderArgs) {
  return loadContentRules(context);
}

export default function ContentRulesRoute({ loaderData }: Route.ComponentProps) {
  return <ContentRulesPage {...loaderData} />;
}
