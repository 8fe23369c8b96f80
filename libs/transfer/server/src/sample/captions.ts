import type { SampleBag } from './types.ts';

export const CREDIT = 'Illustration: Swingtag';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "Gucci Beaded Sky GG Supreme Backpack, via Bergdorf Goodman. USD 2,690 on 24 August 2016" */
export function captionOf({ brand, model, offers }: SampleBag): string {
  const [offer] = offers;
  const via = offer ? `, via ${offer.seller}` : '';
  if (!offer?.price) return `${brand} ${model}${via}`;
  const { amount, currency, asOf } = offer.price;
  const figure = `${currency} ${Number(amount).toLocaleString('en-GB')}`;
  return `${brand} ${model}${via}. ${figure} on ${DAY.format(new Date(asOf))}`;
}
