import { describe, expect, it } from '@jest/globals';
import { priceText } from './price.ts';

describe('a price', () => {
  it.each([
    ['1050.00', 'USD', '$1,050'],
    ['89.90', 'EUR', '€89.90'],
    ['1050', 'usd', '1050 usd'],
    ['on request', 'USD', 'on request USD'],
  ])('of %s %s reads %s', (amount, currency, text) => {
    expect(priceText(amount, currency)).toBe(text);
  });
});
