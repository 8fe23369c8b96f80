import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import type { PreviewViewer } from '@swingtag/platform-web/gql';
import { Page } from '@swingtag/ui';
import { Link } from 'react-router';
import { ArticlePage } from './article-page.tsx';
import { VIEWERS, type PreviewData } from './desk.load.ts';
import css from './desk.module.css';

function ViewerName({ as }: { as: PreviewViewer }) {
  switch (as) {
    case 'VISITOR':
      return <Trans>Visitor</Trans>;
    case 'BEFORE_VOTING':
      return <Trans>Member before voting</Trans>;
    case 'AFTER_VOTING':
      return <Trans>Member after voting</Trans>;
    case 'CLOSED':
      return <Trans>Poll closed</Trans>;
  }
}

/** A draft on the page that readers will see, looked at with the eyes of each of them. */
export function PreviewPage({ id, as, article }: PreviewData) {
  const { t } = useLingui();
  return (
    <>
      <PageTitle>{t`Preview`}</PageTitle>
      <meta name="robots" content="noindex" />
      <nav className={css.viewers} aria-label={t`Preview as`}>
        <strong>
          <Trans>Preview</Trans>
        </strong>
        {VIEWERS.map((each) => (
          <Link key={each} to={`?as=${each}`} aria-current={each === as ? 'page' : undefined} preventScrollReset>
            <ViewerName as={each} />
          </Link>
        ))}
        <Link to={`/admin/articles/${id}/edit`}>
          <Trans>Back to the editor</Trans>
        </Link>
        <span className={css.dimmed}>
          <Trans>Votes are examples.</Trans>
        </span>
      </nav>
      {article ? (
        <ArticlePage key={as} article={article} />
      ) : (
        <Page heading={<Trans>Nothing to show yet</Trans>} intro={<Trans>Choose a trend and a main picture first.</Trans>}>
          {null}
        </Page>
      )}
    </>
  );
}
