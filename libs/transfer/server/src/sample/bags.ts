import type { BagRecipe } from '@swingtag/media-server';
import { INVENTED_BAGS, INVENTED_SELLERS } from './bags.invented.ts';
import type { SampleBag } from './types.ts';

export const SAMPLE_SELLERS = ['Bergdorf Goodman', 'Louis Vuitton', 'Neiman Marcus', 'Nordstrom', 'Saks Fifth Avenue', ...INVENTED_SELLERS];

type Look = [BagRecipe['pattern'], BagRecipe['lining'], BagRecipe['hardware']];
type Entry = Pick<SampleBag, 'slug' | 'brand' | 'model'> & Partial<SampleBag> & { look: Look; seller?: string };

function miniBackpack({ look: [pattern, lining, hardware], seller, ...entry }: Entry): SampleBag {
  return {
    trend: 'mini-backpacks',
    silhouette: 'backpack',
    materials: [],
    fits: [],
    occasions: ['everyday'],
    carryModes: ['on the back'],
    offers: seller ? [{ seller }] : [],
    recipe: { seed: entry.slug, silhouette: 'backpack', pattern, lining, hardware },
    ...entry,
  };
}

/** In the order in which the first article shows them; one record for a bag even where a source lists it twice. */
export const SAMPLE_BAGS: SampleBag[] = [
  miniBackpack({
    slug: 'louis-vuitton-palm-springs-mini-monogram',
    brand: 'Louis Vuitton',
    model: 'Palm Springs Mini Backpack, Monogram',
    seller: 'Louis Vuitton',
    look: ['plain', 'rust', 'gold'],
  }),
  miniBackpack({
    slug: 'louis-vuitton-palm-springs-mini-monogram-reverse',
    brand: 'Louis Vuitton',
    model: 'Palm Springs Mini Backpack, Monogram Reverse',
    seller: 'Louis Vuitton',
    look: ['colour-block', 'ochre', 'gold'],
  }),
  miniBackpack({
    slug: 'mcm-mini-backpack',
    brand: 'MCM',
    model: 'Mini Backpack',
    look: ['plain', 'ochre', 'gold'],
  }),
  miniBackpack({
    slug: 'mcm-stark-side-stud-mini',
    brand: 'MCM',
    model: 'Stark Side-Stud Mini Backpack',
    seller: 'Neiman Marcus',
    look: ['studs', 'ink', 'gold'],
  }),
  miniBackpack({
    slug: 'fendi-leather-backpack-floral-appliques',
    brand: 'Fendi',
    model: 'Leather Backpack with Floral Appliques',
    seller: 'Bergdorf Goodman',
    materials: ['leather'],
    look: ['floral', 'plum', 'gold'],
  }),
  miniBackpack({
    slug: 'fendi-monster-nylon-leather-fur-backpack',
    brand: 'Fendi',
    model: 'Monster Nylon, Leather and Fur Backpack',
    seller: 'Saks Fifth Avenue',
    materials: ['nylon', 'leather', 'fur'],
    look: ['colour-block', 'ink', 'silver'],
  }),
  miniBackpack({
    slug: 'balenciaga-giant-12-traveler-xs-backpack',
    brand: 'Balenciaga',
    model: 'Giant 12 Traveler XS Backpack',
    seller: 'Neiman Marcus',
    look: ['plain', 'moss', 'gold'],
  }),
  miniBackpack({
    slug: 'valentino-small-rockstud-leather-backpack',
    brand: 'Valentino',
    model: 'Small Rockstud Leather Backpack',
    seller: 'Nordstrom',
    materials: ['leather'],
    look: ['studs', 'rose', 'gold'],
  }),
  miniBackpack({
    slug: 'saint-laurent-leather-backpack-fringe',
    brand: 'Saint Laurent',
    model: 'Leather Backpack with Fringe Detail',
    seller: 'Bergdorf Goodman',
    materials: ['leather'],
    look: ['fringe', 'rust', 'black'],
  }),
  miniBackpack({
    slug: 'dolce-gabbana-sicily-leather-backpack',
    brand: 'Dolce & Gabbana',
    model: 'Sicily Leather Backpack',
    seller: 'Saks Fifth Avenue',
    materials: ['leather'],
    look: ['plain', 'rose', 'gold'],
  }),
  miniBackpack({
    slug: 'gucci-gg-marmont-leather-backpack',
    brand: 'Gucci',
    model: 'GG Marmont Leather Backpack',
    seller: 'Neiman Marcus',
    materials: ['leather'],
    look: ['quilt', 'plum', 'gold'],
  }),
  miniBackpack({
    slug: 'gucci-beaded-sky-gg-supreme-backpack',
    brand: 'Gucci',
    model: 'Beaded Sky GG Supreme Backpack',
    offers: [{ seller: 'Bergdorf Goodman', price: { amount: '2690.00', currency: 'USD', asOf: '2016-08-24' } }],
    note: 'Our source lists it twice, once with a price and once with a shop: it is the same bag.',
    look: ['beaded', 'ink', 'silver'],
  }),
  miniBackpack({
    slug: 'gucci-tian-gg-supreme-backpack',
    brand: 'Gucci',
    model: 'Tian GG Supreme Backpack',
    seller: 'Saks Fifth Avenue',
    look: ['plain', 'moss', 'silver'],
  }),
  miniBackpack({
    slug: 'alexander-mcqueen-studded-chain-strap-backpack',
    brand: 'Alexander McQueen',
    model: 'Studded Chain-Strap Leather Backpack',
    seller: 'Saks Fifth Avenue',
    materials: ['leather'],
    look: ['studs', 'plum', 'silver'],
  }),
  miniBackpack({
    slug: 'marc-jacobs-mini-biker-nylon-backpack',
    brand: 'Marc Jacobs',
    model: 'Mini Biker Nylon Backpack',
    seller: 'Nordstrom',
    materials: ['nylon'],
    look: ['plain', 'ink', 'silver'],
  }),
  miniBackpack({
    slug: 'tory-burch-pebbled-leather-backpack',
    brand: 'Tory Burch',
    model: 'Pebbled Leather Backpack',
    seller: 'Nordstrom',
    materials: ['leather'],
    look: ['pebble', 'ochre', 'gold'],
  }),
  {
    slug: 'jacquemus-le-chiquito',
    trend: 'micro-bags',
    brand: 'Jacquemus',
    model: 'Le Chiquito',
    silhouette: 'micro',
    materials: [],
    fits: ['lipstick', 'credit card'],
    occasions: ['evening'],
    carryModes: ['in the hand'],
    offers: [],
    firstSeen: '2017',
    recipe: {
      seed: 'jacquemus-le-chiquito',
      silhouette: 'micro',
      pattern: 'plain',
      lining: 'rose',
      hardware: 'gold',
    },
  },
  ...INVENTED_BAGS,
];
