import { loadRules, RulesPage } from '@swingtag/moderation-web';
import type { Route } from './+types/rules';

export function loader({ context }: Route.LoaderArgs) {
  return loadRules(context);
}

export default function RulesRoute({ loaderData }: Route.ComponentProps) {
  return <RulesPage {...loaderData} />;
}
