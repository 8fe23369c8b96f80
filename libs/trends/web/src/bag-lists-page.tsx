import { Trans, useLingui } from '@lingui/react/macro';
import { notFound, query, signInPath, type PageContext } from '@swingtag/platform-web';
import { BagListsDocument, OwnBagListsDocument, type BagList, type BagListsQuery, type ListAudience } from '@swingtag/platform-web/gql';
import { Button, Pager } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Form, Link, redirect } from 'react-router';
import { BagCards } from './bag-card.tsx';
import lists from './bag-lists-page.module.css';
import css from './house-page.module.css';

/** The lists of a member as the viewer may see them; without a handle, the viewer's own. */
export async function loadBagLists(request: Request, context: PageContext, handle?: string) {
  const params = new URL(request.url).searchParams;
  const name = handle ?? (await query(context, OwnBagListsDocument)).me?.handle;
  if (!name) throw redirect(signInPath('/me/bags'), 303);
  const { member } = await query(context, BagListsDocument, { handle: name, dreamsAfter: params.get('dreams'), ownedAfter: params.get('owned') });
  return { member: member ?? notFound(), path: handle ? `/members/${encodeURIComponent(handle)}/bags` : '/me/bags' };
}

type Member = NonNullable<BagListsQuery['member']>;

function Audience({ list, audience }: { list: BagList; audience: ListAudience }) {
  const { t } = useLingui();
  const name = `audience-${list}`;
  return (
    <Form method="post" preventScrollReset className={lists.audience}>
      <input type="hidden" name="list" value={list} />
      <div className={lists.field}>
        <label className={lists.label} htmlFor={name}>
          <Trans>Who may see it</Trans>
        </label>
        <select id={name} name="audience" className={lists.select} defaultValue={audience}>
          <option value="PRIVATE">{t`Only me`}</option>
          <option value="MEMBERS">{t`Members`}</option>
          <option value="PUBLIC">{t`Everybody`}</option>
        </select>
      </div>
      <Button look="outline">
        <Trans>Save</Trans>
      </Button>
    </Form>
  );
}

function List({ id, title, empty, path, saved, children }: {
  id: 'dreams' | 'owned';
  title: ReactNode;
  empty: ReactNode;
  path: string;
  saved: Member['dreams'];
  children: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <section className={css.head} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {saved === null ? (
        <p>
          <Trans>This list is kept private.</Trans>
        </p>
      ) : saved.nodes.length > 0 ? (
        <BagCards bags={saved.nodes.map(({ bag }) => bag)} headingLevel={3} />
      ) : (
        <p>{empty}</p>
      )}
      {saved?.pageInfo.hasNextPage && saved.pageInfo.endCursor ? (
        <Pager
          label={t`More bags`}
          newer={null}
          older={{ to: `${path}?${new URLSearchParams({ [id]: saved.pageInfo.endCursor }).toString()}`, text: <Trans>Show more</Trans> }}
        />
      ) : null}
    </section>
  );
}

/** What a member dreams of, and what they own. */
export function BagListsPage({ member, path }: Awaited<ReturnType<typeof loadBagLists>>) {
  const { handle, dreams, owned, dreamAudience, ownedAudience } = member;
  const empty = (
    <Trans>
      Nothing yet. <Link to="/bags">Look through the bags</Link>
    </Trans>
  );
  return (
    <main id="content" className={css.page}>
      <header className={css.head}>
        <h1 tabIndex={-1}>{dreamAudience ? <Trans>My bags</Trans> : <Trans>Bags of {handle}</Trans>}</h1>
      </header>
      <List id="dreams" title={<Trans>Dream list</Trans>} empty={empty} path={path} saved={dreams}>
        {dreamAudience ? <Audience list="DREAM" audience={dreamAudience} /> : null}
      </List>
      <List id="owned" title={<Trans>Collection</Trans>} empty={empty} path={path} saved={owned}>
        {ownedAudience ? <Audience list="COLLECTION" audience={ownedAudience} /> : null}
      </List>
    </main>
  );
}
