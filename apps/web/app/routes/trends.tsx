import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { describePage, NothingYet, query } from '@swingtag/platform-web';
import { TrendsDocument } from '@swingtag/platform-web/gql';
import { TrendShelves } from '@swingtag/trends-web';
import { Pager } from '@swingtag/ui';
import type { Route } from './+types/trends';
import css from './trends.module.css';

export async function loader({ request, context }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after');
  return { after, ...(await query(context, TrendsDocument, { after })) };
}

export function meta({ matches }: Route.MetaArgs) {
  return describePage(matches, {
    title: t`Trends`,
    description: t`Every bag trend under judgement, with its story, its two camps and its verdict.`,
    path: '/trends',
  });
}

export default function TrendsRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useLingui();
  const { nodes, pageInfo } = loaderData.trends;
  return (
    <main id="content" className={css.page}>
      <header className={css.head}>
        <h1 tabIndex={-1}>
          <Trans>Trends</Trans>
        </h1>
        <p className={css.lead}>
          <Trans>Every bag trend under judgement, with its story, its two camps and its verdict.</Trans>
        </p>
      </header>
      {nodes.length > 0 ? (
        <TrendShelves trends={nodes} />
      ) : (
        <NothingYet way={{ to: '/admin/trends/new', text: <Trans>Write about the first trend</Trans> }}>
          <Trans>No trend hangs here yet. The first one will, with a question to vote on.</Trans>
        </NothingYet>
      )}
      <Pager
        label={t`More trends`}
        newer={loaderData.after ? { to: '/trends', text: <Trans>Back to the start</Trans> } : null}
        older={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { to: `/trends?after=${encodeURIComponent(pageInfo.endCursor)}`, text: <Trans>Show more</Trans> }
            : null
        }
      />
    </main>
  );
}
