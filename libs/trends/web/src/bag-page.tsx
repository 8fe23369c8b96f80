import { Trans } from '@lingui/react/macro';
import { PhotoFigure } from '@swingtag/media-web';
import type { BagFacet, BagPageQuery } from '@swingtag/platform-web/gql';
import { classes, Stitching, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './bag-page.module.css';
import { facetPath } from './bag-path.ts';
import { FacetName } from './facet-name.tsx';
import { KeepBag } from './keep-bag.tsx';
import { liningClass } from './lining.ts';
import { priceText } from './price.ts';

type Bag = NonNullable<BagPageQuery['bag']>;

function factsOf(bag: Bag): [BagFacet, readonly string[]][] {
  return [
    ['SILHOUETTE', [bag.silhouette]],
    ['MATERIAL', bag.materials],
    ['COLOUR', bag.colours],
    ['FITS', bag.fits],
    ['CARRY', bag.carryModes],
    ['OCCASION', bag.occasions],
    ['SEASON', bag.seasons],
    ['PERSONA', bag.personas],
    ['LIFE_ROLE', bag.lifeRoles],
  ];
}

function Facts({ bag }: { bag: Bag }) {
  return (
    <dl className={css.facts}>
      {factsOf(bag).map(([facet, values]) =>
        values.length === 0 ? null : (
          <div key={facet}>
            <dt>
              <FacetName facet={facet} />
            </dt>
            <dd>
              {values.map((value) => (
                <Link key={value} to={facetPath(facet, value)}>
                  {value}
                </Link>
              ))}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Offer({ offer }: { offer: Bag['offers'][number] }) {
  const { seller, sellerSlug, url, isPromoted, price } = offer;
  return (
    <li>
      {price ? (
        <>
          <strong>{priceText(price.amount, price.currency)}</strong>{' '}
          <Trans>
            on <Time at={price.asOf} />
          </Trans>{' '}
        </>
      ) : null}
      <Trans>
        at <Link to={`/sellers/${encodeURIComponent(sellerSlug)}`}>{seller}</Link>
      </Trans>
      {url ? (
        <>
          {' '}
          <a href={url} rel={isPromoted ? 'sponsored nofollow noopener' : 'nofollow noopener'}>
            {isPromoted ? <Trans>to the shop (paid link)</Trans> : <Trans>to the shop</Trans>}
          </a>
        </>
      ) : null}
    </li>
  );
}

/** Everything that the catalogue knows of a bag. */
export function BagPage({ bag }: { bag: Bag }) {
  const { trend } = bag;
  return (
    <main id="content" className={classes(css.page, trend && liningClass(trend.lining))}>
      <div className={css.head}>
        <PhotoFigure picture={bag.picture} isFirst className={css.picture} />
        <div className={css.about}>
          <p>
            <Link to={`/brands/${encodeURIComponent(bag.brandSlug)}`}>{bag.brand}</Link>
          </p>
          <h1 tabIndex={-1}>{bag.model}</h1>
          {bag.note ? <p>{bag.note}</p> : null}
          {bag.firstSeen ? (
            <p>
              <Trans>First seen {bag.firstSeen}</Trans>
            </p>
          ) : null}
          {bag.offers.length > 0 ? (
            <ul role="list" className={css.offers}>
              {bag.offers.map((offer) => (
                <Offer key={offer.sellerSlug} offer={offer} />
              ))}
            </ul>
          ) : null}
          <KeepBag bagId={bag.id} list={bag.viewerList} />
          <Facts bag={bag} />
        </div>
      </div>
      {trend || bag.articles.length > 0 ? (
        <section className={css.links} aria-labelledby="more">
          <Stitching thread="lining" />
          <h2 id="more">
            <Trans>Where it is argued over</Trans>
          </h2>
          <ul>
            {trend ? (
              <li>
                <Link to={`/trends/${trend.slug}`}>{trend.name}</Link>
              </li>
            ) : null}
            {bag.articles.map(({ slug, title }) => (
              <li key={slug}>
                <Link to={`/articles/${encodeURIComponent(slug)}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  );
}
