/** Voices from before, by the article under which they stand: nobody knows who said them and when. */
export const SAMPLE_LEGACY: Record<string, readonly string[]> = {
  'yay-or-nay-micro-bags': [
    'Mine holds one key, one card and all of my optimism.',
    'My sister called it an ornament with ambitions. We still argue.',
    'Lost it in a taxi and did not notice for two days. Nay.',
  ],
};
