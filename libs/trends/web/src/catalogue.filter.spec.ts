import { describe, expect, test } from '@jest/globals';
import { cataloguePath, filterOf, withoutChoice } from './catalogue.filter.ts';

const read = (query: string) => filterOf(new URLSearchParams(query));

describe('a filter of the catalogue', () => {
  test('is in the address, and comes back from it as it was', () => {
    const filter = read('search=mini+tote&with=COLOUR:red&with=FITS:a:b&without=SEASON:winter');
    expect(filter).toEqual({
      search: 'mini tote',
      with: [{ facet: 'COLOUR', value: 'red' }, { facet: 'FITS', value: 'a:b' }],
      without: [{ facet: 'SEASON', value: 'winter' }],
    });
    expect(filterOf(new URL(cataloguePath(filter), 'http://x').searchParams)).toEqual(filter);
    expect(cataloguePath(read(''))).toBe('/bags');
  });

  test('takes no choice twice, none for and against, and nothing that is none', () => {
    expect(read('with=COLOUR:red&with=COLOUR:red&without=COLOUR:red&with=SHOE:red&with=COLOUR:&with=&without=x')).toEqual({
      search: '', with: [{ facet: 'COLOUR', value: 'red' }], without: [],
    });
    expect(read(`with=${'COLOUR:a&with='.repeat(5)}${Array.from({ length: 90 }, (_, n) => `COLOUR:${n}`).join('&with=')}`).with).toHaveLength(15);
  });

  test('lets go of one choice', () => {
    expect(cataloguePath(withoutChoice(read('with=COLOUR:red&without=FITS:phone'), { facet: 'COLOUR', value: 'red' }))).toBe('/bags?without=FITS%3Aphone');
  });
});
