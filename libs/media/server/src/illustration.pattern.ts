import type { Paint } from './illustration.palette.ts';
import type { Random } from './illustration.random.ts';
import type { Pattern } from './illustration.recipe.ts';
import type { BagShape } from './illustration.silhouette.ts';

/** What a pattern adds: definitions with ids that begin with `id`, and marks that the caller cuts to the body. */
export interface Surface {
  defs: string;
  marks: string;
}

interface Cloth {
  id: string;
  paint: Paint;
  shape: BagShape;
  random: Random;
}

type Size = readonly [wide: number, high: number];

function tiled({ id }: Cloth, [wide, high]: Size, tile: string, turn = ''): Surface {
  const transform = turn && ` patternTransform="${turn}"`;
  return {
    defs:
      `<pattern id="${id}t" width="${wide}" height="${high}" patternUnits="userSpaceOnUse"${transform}>` +
      `${tile}</pattern>`,
    marks: `<path d="M100 200h600v620H100z" fill="url(#${id}t)"/>`,
  };
}

const DIAMONDS: readonly [Size, ...Size[]] = [[58, 58], [50, 72], [76, 54]];

/** Where flowers fall, as shares of the field; negative is above it. */
const SPOTS: readonly Size[] = [[0.08, 0.2], [0.36, 0.72], [0.64, 0.16], [0.9, 0.6], [0.3, -0.5]];

const SURFACES: Record<Pattern, (cloth: Cloth) => Surface> = {
  plain: () => ({ defs: '', marks: '' }),

  stripe(cloth) {
    const { paint, random } = cloth;
    const wide = random.pick([42, 54, 66]);
    return tiled(
      cloth,
      [wide, 9],
      `<path d="M0 0h${wide / 3}v9H0z" fill="${paint.thread}"/>` +
        `<path d="M${wide / 3 + 6} 0h4v9h-4z" fill="${paint.accent}"/>`,
      random.pick(['', 'rotate(90)', 'rotate(32)']),
    );
  },

  dots(cloth) {
    const r = cloth.random.pick([7, 10, 13]);
    const dots = `<circle cx="14" cy="14" r="${r}"/><circle cx="42" cy="42" r="${r}"/>`;
    return tiled(cloth, [56, 56], `<g fill="${cloth.paint.thread}">${dots}</g>`);
  },

  quilt(cloth) {
    const { deep, thread } = cloth.paint;
    const size = cloth.random.pick(DIAMONDS);
    const [x, y] = [size[0] / 2, size[1] / 2];
    const diamond = `M0 ${y}L${x} 0l${x} ${y}-${x} ${y}z`;
    return tiled(
      cloth,
      size,
      `<path d="${diamond}" fill="${thread}" fill-opacity=".1" stroke="${deep}" stroke-width="5"/>` +
        `<path d="${diamond}" fill="none" stroke="${thread}" stroke-width="2" stroke-dasharray="5 4"/>`,
    );
  },

  pebble(cloth) {
    const grain = 'M4 9q7-7 15 0M25 5q8-2 11 5M7 24q4 8 12 4M28 22q9-6 14 2M44 9q5 6 2 12M5 40q8-7 14 2M27 38q6 7 14 1';
    const tile = `<path d="${grain}" fill="none" stroke="${cloth.paint.deep}" stroke-width="3.5" stroke-linecap="round"/>`;
    return tiled(cloth, [50, 48], tile, 'rotate(11)');
  },

  'colour-block': ({ paint, random, shape }) => {
    const y = Math.round(shape.field.y + shape.field.height * 0.3);
    const tilt = random.between(-50, 50);
    return {
      defs: '',
      marks:
        `<path d="M${random.between(450, 500)} 200h300v620H${random.between(480, 530)}z" fill="${paint.thread}"/>` +
        `<path d="M100 ${y + tilt}L700 ${y - tilt}V820H100z" fill="${paint.accent}"/>`,
    };
  },

  floral({ id, paint, random, shape }) {
    const { x, y, width, height } = shape.field;
    const flowers = SPOTS.map(([across, down], index) => {
      const left = Math.round(x + across * width + random.between(-12, 12));
      const top = Math.round(y + down * height + random.between(-10, 10));
      const colour = index % 3 === 1 ? paint.accent : paint.thread;
      const size = random.between(9, 13) / 10;
      return (
        `<use href="#${id}f" stroke="${colour}" ` +
        `transform="translate(${left} ${top})scale(${size})rotate(${random.between(0, 71)})"/>`
      );
    });
    return {
      defs:
        `<g id="${id}f" fill="none"><path d="M8 20q34 2 42 34-36-2-42-34zM-14 14q-30 8-34 36 34-8 34-36z" ` +
        `fill="${paint.deep}" stroke="none"/>` +
        '<circle r="15" stroke-width="21" stroke-linecap="round" stroke-dasharray="0 18.85"/>' +
        `<circle r="8" fill="${paint.metal}" stroke="none"/></g>`,
      marks: flowers.join(''),
    };
  },

  beaded(cloth) {
    const { thread, accent, metal, deep } = cloth.paint;
    const lift = cloth.random.between(20, 44);
    // pathLength counts the beads: a whole number of them per tile, so strands meet at the edge.
    const strand = (y: number, colour: string, size: number, beads: number): string =>
      `<path d="M-140 ${y}q35-${lift} 70 0t70 0 70 0 70 0 70 0" pathLength="${beads}" ` +
      `stroke="${colour}" stroke-width="${size}"/>`;
    return tiled(
      cloth,
      [140, 84],
      '<g fill="none" stroke-linecap="round" stroke-dasharray="0 1">' +
        `${strand(16, thread, 13, 25)}${strand(36, accent, 10, 30)}` +
        `${strand(58, metal, 13, 25)}${strand(76, deep, 9, 30)}</g>`,
    );
  },

  fringe({ paint, random, shape }) {
    const { x, y, width, height } = shape.field;
    const strands = (reach: number, colour: string, gap: string): string =>
      `<path d="M${x - 4} ${Math.round(y + reach / 2)}h${width + 8}" stroke="${colour}" ` +
      `stroke-width="${reach}" stroke-dasharray="${gap}"/>`;
    const reach = Math.round(height * 0.85) + random.between(-6, 6);
    return {
      defs: '',
      marks:
        strands(reach, paint.deep, '19 3') +
        strands(reach - 12, paint.light, '9 13') +
        `<path d="M${x - 8} ${y}h${width + 16}" stroke="${paint.deep}" stroke-width="18"/>` +
        `<path d="M${x - 8} ${y}h${width + 16}" stroke="${paint.thread}" stroke-width="3" stroke-dasharray="9 7"/>`,
    };
  },

  studs(cloth) {
    const { metal, metalDeep } = cloth.paint;
    const gap = cloth.random.pick([40, 48]);
    const at = `cx="${gap / 2}" cy="${gap / 2}"`;
    return tiled(
      cloth,
      [gap, gap],
      `<circle ${at} r="10" fill="${metalDeep}"/><circle ${at} r="7" fill="${metal}" transform="translate(-1-2)"/>`,
      cloth.random.pick(['', 'rotate(45)']),
    );
  },
};

export function surfaceOf(pattern: Pattern, cloth: Cloth): Surface {
  return SURFACES[pattern](cloth);
}
