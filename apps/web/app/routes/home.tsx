import { t } from '@lingui/core/macro';
import { describePage, query } from '@swingtag/platform-web';
import { HomeDocument } from '@swingtag/platform-web/gql';
import { LivePolls } from '@swingtag/polls-web';
import { HomePage, pollsOnHome } from '@swingtag/posts-web';
import type { Route } from './+types/home';

export function loader({ context }: Route.LoaderArgs) {
  return query(context, HomeDocument);
}

export function meta({ matches }: Route.MetaArgs) {
  return describePage(matches, {
    title: '',
    description: t`YAY or NAY? People who love bags settle one question at a time: vote, say why, argue it out.`,
    path: '/',
  });
}

export default function HomeRoute({ loaderData }: Route.ComponentProps) {
  return (
    <LivePolls pollIds={pollsOnHome(loaderData.home)} loaded={loaderData}>
      <HomePage home={loaderData.home} />
    </LivePolls>
  );
}
