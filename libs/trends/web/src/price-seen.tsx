import { Trans } from '@lingui/react/macro';
import { Time } from '@swingtag/ui';
import css from './price-seen.module.css';
import { priceText } from './price.ts';

/** Who has it, and what it cost on the day somebody looked. */
export function PriceSeen({ seller, price }: {
  seller: string | null;
  price: { amount: string; currency: string; asOf: string } | null;
}) {
  return (
    <span className={css.seen}>
      {seller ? <Trans>via {seller}</Trans> : null}
      {price ? (
        <>
          {' '}
          <strong>{priceText(price.amount, price.currency)}</strong>{' '}
          <Trans>
            price of <Time at={price.asOf} />
          </Trans>
        </>
      ) : null}
    </span>
  );
}
