/** What is said of makers and shops that do not exist. Of the real ones we say nothing but their names. */
export const SAMPLE_HOUSES: Record<string, { about: string; synonyms?: string[]; url?: string }> = {
  'Sample & Daughters': {
    about: 'A family firm that was made up for this site. Three sisters, one sewing machine, and a rule that every bag must stand up by itself.',
    synonyms: ['Sample and Daughters', 'The Daughters'],
    url: 'https://daughters.sample.example',
  },
  'Atelier Sample': {
    about: 'An invented workshop for evenings and Sundays. It has never made two bags alike, since it has never made any.',
    synonyms: ['Sample Studio'],
  },
  'Sample Street Market': { about: 'Stalls that were drawn, not built. Cash only, haggling expected, no receipts.', synonyms: ['the Street Market'] },
  'The Sample Attic': {
    about: 'An imaginary shop for second lives: bags that somebody has carried before, with a card in each that says where.',
    synonyms: ['Sample Attic'],
    url: 'https://attic.sample.example',
  },
};
