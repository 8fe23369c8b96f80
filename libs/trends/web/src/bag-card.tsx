import { Photo } from '@swingtag/media-web';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { BagCardFragment } from '@swingtag/platform-web/gql';
import { Link } from 'react-router';
import css from './bag-card.module.css';
import { bagPath } from './bag-path.ts';
import { PriceSeen } from './price-seen.tsx';

function Card({ bag, headingLevel }: { bag: BagCardFragment; headingLevel: 2 | 3 }) {
  const Heading = `h${headingLevel}` as const;
  const [offer] = bag.offers;
  return (
    <li className={css.card}>
      <Photo picture={bag.picture} className={css.picture} />
      <div className={css.text}>
        <Heading className={css.name}>
          <Link to={bagPath(bag.slug)}>
            <span className={css.brand}>{bag.brand}</span> {bag.model}
          </Link>
        </Heading>
        {offer ? (
          <p className={css.facts}>
            <PriceSeen seller={offer.seller} price={offer.price} />
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** Bags to choose from, each with its picture, its name and one price. */
export function BagCards({ bags, headingLevel = 2 }: { bags: readonly FragmentRef<BagCardFragment>[]; headingLevel?: 2 | 3 }) {
  return (
    <ul role="list" className={css.cards}>
      {unmask<BagCardFragment>(bags).map((bag) => (
        <Card key={bag.id} bag={bag} headingLevel={headingLevel} />
      ))}
    </ul>
  );
}
