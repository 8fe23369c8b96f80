import { useLingui } from '@lingui/react/macro';
import { EditHistoryPage, loadTopicHistory } from '@swingtag/posts-web';
import { Link } from 'react-router';
import type { Route } from './+types/topics.history';

export function loader({ context, params }: Route.LoaderArgs) {
  return loadTopicHistory(context, params.id);
}

export default function TopicHistoryRoute({ loaderData: { title, path, edits } }: Route.ComponentProps) {
  const { t } = useLingui();
  return <EditHistoryPage title={t`Edits · ${title}`} about={<Link to={path}>{title}</Link>} edits={edits} backTo={path} />;
}
