import type { SampleBag } from './types.ts';

export const CREDIT = 'Illustration: Swingtag';

/** "Gucci Beaded Sky GG Supreme Backpack" */
export function captionOf({ brand, model }: SampleBag): string {
  return `${brand} ${model}`;
}
