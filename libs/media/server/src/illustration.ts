import { altOf } from './illustration.alt.ts';
import { backdrop } from './illustration.backdrop.ts';
import type { Frame } from './illustration.backdrop.ts';
import { outfitFor } from './illustration.outfit.ts';
import { paintOf, ROOM } from './illustration.palette.ts';
import { surfaceOf } from './illustration.pattern.ts';
import { fingerprint, randomFrom } from './illustration.random.ts';
import type { BagRecipe, IllustrationRecipe, Silhouette } from './illustration.recipe.ts';
import { cutBag } from './illustration.silhouette.ts';

export { parseRecipe } from './illustration.recipe.ts';
export type { BagRecipe, Hardware, IllustrationRecipe, Lining, Pattern, Silhouette } from './illustration.recipe.ts';

export interface Illustration {
  svg: string;
  width: number;
  height: number;
  alt: string;
}

interface Drawn {
  defs: string;
  svg: string;
}

const FRAMES: Record<'portrait' | 'landscape', Frame> = {
  portrait: { width: 800, height: 1000, ground: 850 },
  landscape: { width: 1200, height: 800, ground: 700 },
};

/** How near the eye goes to a bag on its own. */
const CLOSENESS: Record<Silhouette, number> = {
  backpack: 1.24,
  micro: 1.4,
  'top-handle': 1.26,
  tote: 1.16,
  crossbody: 1.14,
  bucket: 1.14,
  belt: 1.28,
  clutch: 1.2,
};

const LIPSTICK =
  '<path d="M598 800V690h62v110z" fill="#241c28"/><path d="M604 690v-22h50v22z" fill="#dfe3e8"/>' +
  '<path d="M610 668v-52q24-30 38-22v74z" fill="#b3243f"/><path d="M598 776h62" stroke="#dfe3e8" stroke-width="4"/>';

/** Same recipe, same bytes. Ids begin with a fingerprint of the recipe, so pictures may share a page. */
export function drawIllustration(recipe: IllustrationRecipe): Illustration {
  const frame = FRAMES[recipe.format ?? 'portrait'];
  const id = idOf(recipe);
  const isWorn = recipe.setting === 'worn';
  const scene = backdrop(frame, ROOM[recipe.lining], randomFrom(`${recipe.seed}:room`), isWorn);
  const { drawn, alt } = arrange(recipe, frame, id);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" ` +
    `width="${frame.width}" height="${frame.height}" role="img"><title>${escaped(alt)}</title>` +
    `<defs><filter id="${id}s" x="-20%" y="-150%" width="140%" height="400%"><feGaussianBlur stdDeviation="11"/></filter>` +
    `${drawn.defs}</defs>${scene}${drawn.svg}</svg>`;
  return { svg, width: frame.width, height: frame.height, alt };
}

function arrange(recipe: IllustrationRecipe, frame: Frame, id: string): { drawn: Drawn; alt: string } {
  const isWide = frame.width > frame.height;
  const middle = frame.width / 2;
  const shadow = `${id}s`;
  if (recipe.setting === 'pair') {
    const apart = isWide ? 230 : 170;
    const step = isWide ? 22 : 60;
    const lift = isWide ? 10 : 70;
    const scale = isWide ? 0.92 : 0.8;
    const left = drawBag(recipe, `${id}a`, standing(middle - apart, frame.ground - step - lift, scale), shadow);
    const right = drawBag(recipe.second, `${id}b`, standing(middle + apart, frame.ground + step - lift, scale), shadow);
    return { drawn: { defs: left.defs + right.defs, svg: left.svg + right.svg }, alt: altOf(recipe, recipe.second) };
  }
  if (recipe.setting === 'worn') {
    const outfit = outfitFor(recipe, paintOf(recipe.lining, recipe.hardware));
    const bag = drawBag(recipe, id, outfit.bagTransform);
    const place = isWide ? ' transform="translate(240-90)scale(.9)"' : ' transform="translate(0-70)"';
    const svg = `<g${place}>${outfit.behind}${bag.svg}${outfit.front}</g>`;
    return { drawn: { defs: bag.defs, svg }, alt: altOf(recipe, undefined, outfit.phrase) };
  }
  const isMicro = recipe.silhouette === 'micro';
  const scale = CLOSENESS[recipe.silhouette] * (isWide ? 0.8 : 1);
  const place = standing(isMicro ? middle - 64 : middle, frame.ground, scale);
  const bag = drawBag(recipe, id, place, shadow);
  const svg = isMicro ? `${bag.svg}<g transform="${place}">${LIPSTICK}</g>` : bag.svg;
  return { drawn: { defs: bag.defs, svg }, alt: altOf(recipe, undefined, isMicro ? 'beside a lipstick for scale' : '') };
}

function idOf(recipe: IllustrationRecipe): string {
  const words = ({ seed, silhouette, pattern, lining, hardware }: BagRecipe): string[] =>
    [seed, silhouette, pattern, lining, hardware];
  const second = recipe.setting === 'pair' ? words(recipe.second) : [];
  const all = [...words(recipe), recipe.setting ?? 'single', recipe.format ?? 'portrait', ...second];
  return `i${fingerprint(all.join('\n')).toString(36)}`;
}

function standing(x: number, ground: number, scale: number): string {
  return `translate(${Math.round(x - 400 * scale)} ${Math.round(ground - 800 * scale)})scale(${scale.toFixed(2)})`;
}

/** `shadow` is the id of the blur for the shadow on the ground; a bag without one is being worn. */
function drawBag(recipe: BagRecipe, id: string, transform: string, shadow?: string): Drawn {
  const random = randomFrom(recipe.seed);
  const paint = paintOf(recipe.lining, recipe.hardware);
  const shape = cutBag(recipe.silhouette, paint, random, !shadow);
  const surface = surfaceOf(recipe.pattern, { id, paint, shape, random });
  const under = shadow
    ? `<ellipse cx="408" cy="796" rx="236" ry="26" opacity=".34" filter="url(#${shadow})"/>`
    : '';
  return {
    defs: `<clipPath id="${id}c"><path id="${id}b" d="${shape.body}"/></clipPath>${surface.defs}`,
    svg:
      `<g transform="${transform}">${under}${shape.behind}<use href="#${id}b" fill="${paint.body}"/>` +
      `<g clip-path="url(#${id}c)">${shape.panels}${surface.marks}` +
      `<use href="#${id}b" fill="none" stroke="#000" stroke-width="34" opacity=".13" transform="translate(-9-7)"/></g>` +
      `${shape.details}</g>`,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
