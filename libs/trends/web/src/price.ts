/** `$1,050` or `€89.90`; the plain code when the currency is unknown. */
export function priceText(amount: string, currency: string): string {
  const value = Number(amount);
  if (!Number.isFinite(value) || !/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`;
  const style = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  return new Intl.NumberFormat('en', style).format(value);
}
