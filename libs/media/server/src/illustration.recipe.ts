import { z } from 'zod';

export const SILHOUETTES = ['backpack', 'micro', 'top-handle', 'tote', 'crossbody', 'bucket', 'belt', 'clutch'] as const;
export const PATTERNS = [
  'plain', 'stripe', 'dots', 'quilt', 'floral', 'pebble', 'colour-block', 'beaded', 'fringe', 'studs',
] as const;
export const LININGS = ['plum', 'moss', 'ink', 'rust', 'rose', 'ochre'] as const;
export const HARDWARE = ['gold', 'silver', 'black'] as const;

export type Silhouette = (typeof SILHOUETTES)[number];
export type Pattern = (typeof PATTERNS)[number];
export type Lining = (typeof LININGS)[number];
export type Hardware = (typeof HARDWARE)[number];

const bag = {
  /** Moves only details (backdrop, variant, scatter); the words below decide what the picture shows. */
  seed: z.string().min(1).max(120),
  silhouette: z.enum(SILHOUETTES),
  pattern: z.enum(PATTERNS),
  lining: z.enum(LININGS),
  hardware: z.enum(HARDWARE),
};
const bagSchema = z.strictObject(bag);
/** Portrait is 800 × 1000 (galleries, catalogue), landscape 1200 × 800 (covers). */
const format = z.enum(['portrait', 'landscape']).optional();

const recipeSchema = z.union([
  z.strictObject({ ...bag, setting: z.enum(['single', 'worn']).optional(), format }),
  z.strictObject({ ...bag, setting: z.literal('pair'), second: bagSchema, format }),
]);

export type BagRecipe = z.infer<typeof bagSchema>;
export type IllustrationRecipe = z.infer<typeof recipeSchema>;

/** For recipes that were stored or received; throws on anything unknown or missing. */
export function parseRecipe(value: unknown): IllustrationRecipe {
  return recipeSchema.parse(value);
}
