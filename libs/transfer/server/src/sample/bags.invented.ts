import type { BagRecipe } from '@swingtag/media-server';
import type { SampleBag } from './types.ts';

const STREET = 'Sample Street Market';
const ATTIC = 'The Sample Attic';
export const INVENTED_SELLERS = [STREET, ATTIC];

type Row = [
  model: string,
  silhouette: BagRecipe['silhouette'],
  drawn: [BagRecipe['pattern'], BagRecipe['lining'], BagRecipe['hardware']],
  materials: string[],
  facets: { occasions: string[]; personas: string[]; lifeRoles: string[]; seasons: string[]; fits: string[]; carryModes: string[] },
  price: [seller: string, amount: string, currency: string] | null,
];

const everyday = (more: object = {}) => ({
  occasions: ['everyday'], personas: ['minimalist'], lifeRoles: ['town'], seasons: ['all year'], fits: ['phone', 'wallet', 'keys'], carryModes: ['on the shoulder'], ...more,
});

/** Of brands that do not exist, so that everything about them can be said: what the catalogue is like with all its facets filled. */
const ROWS: Row[] = [
  ['Tuesday Tote', 'tote', ['plain', 'ink', 'silver'], ['canvas'], everyday({ lifeRoles: ['work', 'parent'], fits: ['phone', 'wallet', 'keys', 'umbrella', 'book', 'laptop'], personas: ['commuter'] }), [STREET, '89.00', 'EUR']],
  ['Market Tote', 'tote', ['stripe', 'moss', 'gold'], ['canvas', 'leather'], everyday({ occasions: ['everyday', 'market'], seasons: ['spring', 'summer'], fits: ['book', 'umbrella', 'lunch'] }), [STREET, '64.50', 'EUR']],
  ['Ledger Top-handle', 'top-handle', ['pebble', 'plum', 'gold'], ['leather'], everyday({ occasions: ['office'], personas: ['professional'], lifeRoles: ['work'], carryModes: ['in the hand', 'across the body'] }), [ATTIC, '420.00', 'GBP']],
  ['Overture Clutch', 'clutch', ['beaded', 'plum', 'silver'], ['satin', 'beads'], everyday({ occasions: ['evening', 'wedding'], personas: ['romantic'], fits: ['phone', 'lipstick'], carryModes: ['in the hand'] }), [ATTIC, '180.00', 'USD']],
  ['Encore Clutch', 'clutch', ['plain', 'rose', 'gold'], ['velvet'], everyday({ occasions: ['evening'], seasons: ['autumn', 'winter'], personas: ['romantic'], fits: ['phone', 'lipstick', 'credit card'], carryModes: ['in the hand', 'under the arm'] }), null],
  ['Errand Crossbody', 'crossbody', ['plain', 'rust', 'gold'], ['leather'], everyday({ personas: ['commuter'], lifeRoles: ['parent', 'town'], carryModes: ['across the body'], fits: ['phone', 'wallet', 'keys', 'tissues'] }), [STREET, '119.00', 'EUR']],
  ['Ferry Crossbody', 'crossbody', ['stripe', 'ink', 'silver'], ['nylon'], everyday({ occasions: ['travel'], personas: ['adventurer'], lifeRoles: ['travel'], carryModes: ['across the body'], fits: ['phone', 'passport', 'water bottle'] }), [STREET, '75.00', 'EUR']],
  ['Well Bucket', 'bucket', ['plain', 'ochre', 'gold'], ['leather'], everyday({ personas: ['minimalist'], fits: ['phone', 'wallet', 'keys', 'book'] }), [ATTIC, '240.00', 'GBP']],
  ['Picnic Bucket', 'bucket', ['floral', 'rose', 'gold'], ['straw'], everyday({ occasions: ['market', 'holiday'], seasons: ['summer'], personas: ['romantic'], fits: ['phone', 'book', 'lunch'] }), [STREET, '58.00', 'EUR']],
  ['Sprint Belt Bag', 'belt', ['colour-block', 'rust', 'black'], ['nylon'], everyday({ occasions: ['sport', 'travel'], personas: ['adventurer'], lifeRoles: ['travel'], carryModes: ['round the waist', 'across the body'], fits: ['phone', 'keys', 'credit card'] }), [STREET, '39.90', 'EUR']],
  ['Usher Belt Bag', 'belt', ['studs', 'ink', 'silver'], ['leather'], everyday({ occasions: ['evening', 'concert'], personas: ['fashion-forward'], carryModes: ['round the waist'], fits: ['phone', 'credit card'] }), null],
  ['Crumb Micro', 'micro', ['quilt', 'ochre', 'gold'], ['leather'], everyday({ occasions: ['evening'], personas: ['fashion-forward'], fits: ['lipstick', 'credit card'], carryModes: ['in the hand', 'as a necklace'] }), [ATTIC, '95.00', 'USD']],
  ['Thimble Micro', 'micro', ['dots', 'rose', 'silver'], ['recycled plastic'], everyday({ occasions: ['evening', 'concert'], personas: ['fashion-forward'], fits: ['lipstick'], carryModes: ['as a necklace'] }), [STREET, '29.00', 'EUR']],
  ['Satellite Backpack', 'backpack', ['pebble', 'moss', 'silver'], ['organic cotton'], everyday({ occasions: ['everyday', 'travel'], personas: ['commuter'], lifeRoles: ['student', 'travel'], carryModes: ['on the back'], fits: ['phone', 'wallet', 'book', 'water bottle'] }), [STREET, '99.00', 'EUR']],
  ['Recess Backpack', 'backpack', ['fringe', 'plum', 'gold'], ['suede'], everyday({ occasions: ['concert'], seasons: ['autumn'], personas: ['romantic'], lifeRoles: ['student'], carryModes: ['on the back', 'across the body'], fits: ['phone', 'wallet', 'keys'] }), null],
];

const COLOURS: Record<BagRecipe['lining'], string> = { plum: 'purple', moss: 'green', ink: 'blue', rust: 'orange', rose: 'pink', ochre: 'yellow' };

export const INVENTED_BAGS: SampleBag[] = ROWS.map(([model, silhouette, [pattern, lining, hardware], materials, facets, price], at) => {
  const slug = `sample-${model.toLowerCase().replaceAll(' ', '-')}`;
  return {
    slug,
    trend: null,
    brand: at % 2 === 0 ? 'Sample & Daughters' : 'Atelier Sample',
    model,
    silhouette,
    materials,
    colours: [COLOURS[lining]],
    ...facets,
    note: 'Invented for this site: neither the bag nor its maker exists.',
    offers: price ? [{ seller: price[0], price: { amount: price[1], currency: price[2], asOf: '2026-10-01' } }] : [],
    recipe: { seed: slug, silhouette, pattern, lining, hardware },
  };
});
