import { Trans } from '@lingui/react/macro';
import { Photo } from '@swingtag/media-web';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { BagRackFragment } from '@swingtag/platform-web/gql';
import { Time } from '@swingtag/ui';
import { Link } from 'react-router';
import { bagPath } from './bag-path.ts';
import css from './bag-rack.module.css';
import { priceText } from './price.ts';

function Offers({ offers }: Pick<BagRackFragment, 'offers'>) {
  return (
    <ul role="list" className={css.offers}>
      {offers.map(({ seller, price }) => (
        <li key={`${seller} ${price?.amount ?? ''}`}>
          {price ? (
            <>
              <strong>{priceText(price.amount, price.currency)}</strong> <Trans>at {seller}</Trans>{' '}
              <span className={css.date}>
                <Trans>
                  price of <Time at={price.asOf} />
                </Trans>
              </span>
            </>
          ) : (
            <Trans>Seen at {seller}</Trans>
          )}
        </li>
      ))}
    </ul>
  );
}

function Bag({ bag }: { bag: BagRackFragment }) {
  const facts = [bag.silhouette, ...bag.materials].join(', ');
  const fits = bag.fits.join(', ');
  return (
    <li className={css.bag}>
      <Photo picture={bag.picture} className={css.picture} />
      <div className={css.text}>
        <h3 className={css.name}>
          <Link to={bagPath(bag.slug)}>
            <span className={css.brand}>{bag.brand}</span> {bag.model}
          </Link>
        </h3>
        <p className={css.facts}>{facts}</p>
        {fits ? (
          <p className={css.facts}>
            <Trans>Holds {fits}</Trans>
          </p>
        ) : null}
        {bag.note ? <p className={css.facts}>{bag.note}</p> : null}
        {bag.firstSeen ? (
          <p className={css.facts}>
            <Trans>First seen {bag.firstSeen}</Trans>
          </p>
        ) : null}
        <Offers offers={bag.offers} />
      </div>
    </li>
  );
}

/** Bags with who sells them and what they cost on the day somebody looked. */
export function BagRack({ bags }: { bags: readonly FragmentRef<BagRackFragment>[] }) {
  return (
    <ul role="list" className={css.rack}>
      {unmask<BagRackFragment>(bags).map((bag) => (
        <Bag key={bag.id} bag={bag} />
      ))}
    </ul>
  );
}
