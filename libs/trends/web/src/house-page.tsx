import { Trans, useLingui } from '@lingui/react/macro';
import { notFound, query, type PageContext } from '@swingtag/platform-web';
import { BrandPageDocument, SellerPageDocument, type BrandPageQuery } from '@swingtag/platform-web/gql';
import { Pager } from '@swingtag/ui';
import { redirect } from 'react-router';
import { BagCards } from './bag-card.tsx';
import css from './house-page.module.css';

/** A brand or a seller. */
export type House = NonNullable<BrandPageQuery['brand']>;
export type HouseKind = 'brands' | 'sellers';

/** A synonym, or the address of a duplicate, leads to the one address. */
export async function loadHouse(request: Request, context: PageContext, kind: HouseKind, slug: string) {
  const after = new URL(request.url).searchParams.get('after');
  const variables = { slug, after };
  const house: House | null =
    kind === 'brands'
      ? (await query(context, BrandPageDocument, variables)).brand
      : (await query(context, SellerPageDocument, variables)).seller;
  if (!house) notFound();
  if (house.slug !== slug) throw redirect(`/${kind}/${encodeURIComponent(house.slug)}`, 301);
  return { house, kind, after };
}

/** Who makes or sells bags, and which. */
export function HousePage({ house, kind, after }: Awaited<ReturnType<typeof loadHouse>>) {
  const { t } = useLingui();
  const { name, about, url, bags } = house;
  const synonyms = house.synonyms.join(', ');
  const path = `/${kind}/${encodeURIComponent(house.slug)}`;
  const { hasNextPage, endCursor } = bags.pageInfo;
  return (
    <main id="content" className={css.page}>
      <header className={css.head}>
        <p>{kind === 'brands' ? <Trans>Brand</Trans> : <Trans>Seller</Trans>}</p>
        <h1 tabIndex={-1}>{name}</h1>
        {synonyms ? (
          <p>
            <Trans>Also called {synonyms}</Trans>
          </p>
        ) : null}
        {about ? <p>{about}</p> : null}
        {url ? (
          <p>
            <a href={url} rel="nofollow noopener">
              {url}
            </a>
          </p>
        ) : null}
      </header>
      {bags.nodes.length > 0 ? <BagCards bags={bags.nodes} /> : <p>{t`No bags here yet.`}</p>}
      <Pager
        label={t`More bags`}
        newer={after ? { to: path, text: <Trans>Back to the start</Trans> } : null}
        older={hasNextPage && endCursor ? { to: `${path}?after=${encodeURIComponent(endCursor)}`, text: <Trans>Show more</Trans> } : null}
      />
    </main>
  );
}
