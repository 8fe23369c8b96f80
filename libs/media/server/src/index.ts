export * from './media.module.ts';
export * from './picture.entity.ts';
export * from './picture.graphql.ts';
export * from './picture.queries.ts';
export { drawIllustration, parseRecipe } from './illustration.ts';
export type { BagRecipe, Illustration, IllustrationRecipe, Lining, Silhouette } from './illustration.ts';
