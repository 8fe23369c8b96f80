import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import type { UnsentTextsQuery } from '@swingtag/platform-web/gql';
import { Button, Page, Pager, Time } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './unsent-page.module.css';

type Texts = UnsentTextsQuery['unsentTexts'];
type Text = Texts['nodes'][number];

/** The page on which it is written on; null when there is none any more. */
function pathOf({ place, post }: Text): string | null {
  const [kind, id = ''] = place.split(':');
  if (place === 'topic') return '/topics/new';
  if (kind === 'reply' || kind === 'edit') return post && `/comments/${id}/${kind}`;
  return post && `${post.path}/${kind === 'topic' ? 'edit' : 'comment'}`;
}

function What({ text: { place, title, post } }: { text: Text }) {
  const where = post?.title ?? '';
  if (place === 'topic') return title ? <Trans>New topic: {title}</Trans> : <Trans>New topic</Trans>;
  if (!post) return <Trans>About something that is not here any more</Trans>;
  switch (place.split(':')[0]) {
    case 'reply':
      return <Trans>Reply in “{where}”</Trans>;
    case 'edit':
      return <Trans>Edit of your comment in “{where}”</Trans>;
    case 'topic':
      return <Trans>Edit of “{where}”</Trans>;
    default:
      return <Trans>Comment on “{where}”</Trans>;
  }
}

/** What the member has written and not sent, with the way back to each. */
export function UnsentPage({ texts, isFirstPage }: { texts: Texts; isFirstPage: boolean }) {
  const { t } = useLingui();
  const { nodes, pageInfo } = texts;
  return (
    <Page heading={<Trans>Drafts</Trans>}>
      <PageTitle>{t`Drafts`}</PageTitle>
      <meta name="robots" content="noindex" />
      {nodes.length === 0 ? (
        <p>
          <Trans>Nothing unsent. What you write is kept here until you send it.</Trans>
        </p>
      ) : (
        <ul role="list" className={css.list}>
          {nodes.map((text) => {
            const path = pathOf(text);
            return (
              <li key={text.id} className={css.item}>
                <h2 className={css.what}>{path && !text.problem ? <Link to={path}>{<What text={text} />}</Link> : <What text={text} />}</h2>
                <p className={css.when}>
                  <Time at={text.savedAt} relative />
                </p>
                {text.problem ? <p className={css.problem}>{text.problem}</p> : null}
                <p className={css.words}>{text.body}</p>
                <Form method="post">
                  <input type="hidden" name="id" value={text.id} />
                  <Button look="quiet">
                    <Trans>Discard</Trans>
                  </Button>
                </Form>
              </li>
            );
          })}
        </ul>
      )}
      <Pager
        label={t`Pages of drafts`}
        newer={isFirstPage ? null : { to: '?', text: <Trans>Newest drafts</Trans> }}
        older={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { to: `?page=${encodeURIComponent(pageInfo.endCursor)}`, text: <Trans>Show more</Trans> }
            : null
        }
      />
    </Page>
  );
}
