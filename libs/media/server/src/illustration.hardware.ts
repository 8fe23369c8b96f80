import type { Paint } from './illustration.palette.ts';

/** Thread, zips and metal: small SVG pieces that every bag is finished with. Lengths are in the bag's own units. */
export interface Fittings {
  /** A flap or a pocket: a lighter piece of leather with a dark edge. */
  panel(d: string): string;
  stitch(d: string): string;
  zip(d: string): string;
  /** A round-capped band of leather along a path. */
  band(d: string, width: number): string;
  ring(x: number, y: number): string;
  puller(x: number, y: number): string;
  buckle(x: number, y: number): string;
  clasp(x: number, y: number): string;
  tassel(x: number, y: number): string;
}

export function fittingsOf(paint: Paint): Fittings {
  const { deep, light, thread, metal, metalDeep, accent } = paint;
  const line = (d: string, stroke: string, width: number, rest = ''): string =>
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}"${rest}/>`;
  return {
    panel: (d) => `<path d="${d}" fill="${light}" stroke="${deep}" stroke-width="5"/>`,
    stitch: (d) => line(d, thread, 3, ' stroke-dasharray="10 8"'),
    zip: (d) => line(d, deep, 14) + line(d, metal, 7, ' stroke-dasharray="3 5"'),
    band: (d, width) => line(d, deep, width, ' stroke-linecap="round"') + (width > 20 ? line(d, light, 3) : ''),
    ring: (x, y) =>
`<circle cx="${x}" cy="${y}" r="14" fill="none" stroke="${metal}" stroke-width="7"/>`,
    puller: (x, y) =>
      `<path d="M${x - 7} ${y - 6}h14l4 28h-22z" fill="${metal}"/>` +
      `<path d="M${x - 6} ${y + 22}h12l3 38q-9 8-18 0z" fill="${accent}"/>`,
    buckle: (x, y) =>
      `<path d="M${x - 22} ${y - 16}h44v34h-44zM${x} ${y - 16}v34" fill="none" stroke="${metal}" stroke-width="7" ` +
      'stroke-linejoin="round"/>',
    clasp: (x, y) =>
      `<rect x="${x - 24}" y="${y - 20}" width="48" height="44" rx="10" fill="${metalDeep}"/>` +
      `<rect x="${x - 24}" y="${y - 23}" width="48" height="41" rx="10" fill="${metal}"/>` +
      line(`M${x} ${y - 10}v14`, metalDeep, 7),
    tassel: (x, y) =>
      `<path d="M${x - 3} ${y}h6v22q9 2 9 12l8 60q-20 9-40 0l8-60q0-10 9-12z" fill="${deep}"/>` +
      line(`M${x - 13} ${y + 40}h26`, metal, 8),
  };
}
