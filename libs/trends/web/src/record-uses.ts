import { plural } from '@lingui/core/macro';
import type { RecordUse } from '@swingtag/platform-web/gql';

interface Counted {
  use: RecordUse;
  count: number;
}

/** "3 bags, 1 article" */
export function sentenceOfUses(uses: readonly Counted[]): string {
  return uses.map(textOfUse).join(', ');
}

export function textOfUse({ use, count }: Counted): string {
  switch (use) {
    case 'BAGS':
      return plural(count, { one: '# bag', other: '# bags' });
    case 'OFFERS':
      return plural(count, { one: '# offer of a seller', other: '# offers of sellers' });
    case 'LISTS':
      return plural(count, { one: 'on the list of # member', other: 'on the lists of # members' });
    case 'ARTICLES':
      return plural(count, { one: '# article', other: '# articles' });
    case 'POLLS':
      return plural(count, { one: '# poll', other: '# polls' });
    case 'TOPICS':
      return plural(count, { one: '# topic', other: '# topics' });
    case 'FORECASTS':
      return plural(count, { one: '# forecast', other: '# forecasts' });
    case 'DUPLICATES':
      return plural(count, { one: '# earlier duplicate', other: '# earlier duplicates' });
    case 'OTHER':
      return plural(count, { one: '# other thing', other: '# other things' });
  }
}
