import type { Paint } from './illustration.palette.ts';
import { randomFrom } from './illustration.random.ts';
import type { Random } from './illustration.random.ts';
import type { BagRecipe, Lining, Silhouette } from './illustration.recipe.ts';

interface Coat {
  name: string;
  cloth: string;
  fold: string;
  lapel: string;
}

const CAMEL: Coat = { name: 'camel', cloth: '#cda775', fold: '#a98152', lapel: '#b8905f' };
const CREAM: Coat = { name: 'cream', cloth: '#f3ebdc', fold: '#cfc1a8', lapel: '#e2d6c0' };
const CHARCOAL: Coat = { name: 'charcoal', cloth: '#47424c', fold: '#2b272f', lapel: '#38333c' };
const GREY: Coat = { name: 'grey', cloth: '#a7a2ab', fold: '#7f7984', lapel: '#938d98' };

const WARDROBE: Record<Lining, [Coat, ...Coat[]]> = {
  plum: [CAMEL, CREAM, GREY],
  moss: [CREAM, CAMEL, GREY],
  ink: [CAMEL, CREAM, GREY],
  rust: [CHARCOAL, CREAM, GREY],
  rose: [CHARCOAL, CREAM, GREY],
  ochre: [CHARCOAL, GREY, CREAM],
};

interface Wear {
  phrase: (coat: string) => string;
  /** Centre and foot of the bag in the space of 800 × 1000, and how large and how tilted it hangs. */
  at: { x: number; foot: number; scale: number; turn: number };
  /** Lies over the coat and under the bag. */
  strap?: { d: string; width: number };
  isFromBehind?: boolean;
  /** Held in a gloved hand or kept under the arm: the sleeve comes down straight. */
  hold?: keyof typeof SLEEVE;
}

const ON_SHOULDER = (coat: string): string => `on the shoulder of a ${coat} coat`;
const IN_HAND = (coat: string): string => `in the gloved hand of somebody in a ${coat} coat`;

const WEAR: Record<Silhouette, Wear> = {
  backpack: {
    phrase: (coat) => `worn on one shoulder over a ${coat} coat`,
    at: { x: 452, foot: 846, scale: 0.94, turn: 5 },
    strap: { d: 'M500 420C530 340 530 260 512 196', width: 30 },
    isFromBehind: true,
  },
  micro: {
    phrase: (coat) => `worn as a necklace over a ${coat} coat`,
    at: { x: 400, foot: 630, scale: 0.66, turn: 0 },
    strap: { d: 'M312 176C320 300 334 400 347 496M488 176C480 300 466 400 453 496', width: 8 },
  },
  'top-handle': { phrase: IN_HAND, at: { x: 646, foot: 982, scale: 0.64, turn: 0 }, hold: 'hand' },
  tote: { phrase: IN_HAND, at: { x: 646, foot: 1030, scale: 0.64, turn: 0 }, hold: 'hand' },
  crossbody: {
    phrase: (coat) => `worn across the body over a ${coat} coat`,
    at: { x: 520, foot: 880, scale: 0.72, turn: 0 },
    strap: { d: 'M394 716C350 600 300 420 276 208C420 330 590 560 646 716', width: 17 },
  },
  bucket: {
    phrase: ON_SHOULDER,
    at: { x: 590, foot: 884, scale: 0.82, turn: -2 },
    strap: { d: 'M480 640C470 480 500 300 546 204C610 300 690 470 700 640', width: 20 },
  },
  belt: {
    phrase: (coat) => `worn at the waist of a ${coat} coat`,
    at: { x: 412, foot: 766, scale: 0.74, turn: -3 },
    strap: { d: 'M224 626Q400 690 576 626', width: 34 },
  },
  clutch: {
    phrase: (coat) => `tucked under the arm of a ${coat} coat`,
    at: { x: 520, foot: 668, scale: 0.72, turn: -6 },
    hold: 'arm',
  },
};

export interface Outfit {
  phrase: string;
  behind: string;
  front: string;
  bagTransform: string;
}

const LEFT_HALF = 'M300 168C236 196 196 214 180 282L104 640Q90 704 132 736L196 760 184 1080H616';
/** The right arm ends in the pocket, hangs down to a hand, or is bent around a clutch. */
const RIGHT_HALF = {
  pocket: `${LEFT_HALF}L604 760 668 736Q710 704 696 640L620 282C604 214 564 196 500 168Z`,
  free: `${LEFT_HALF}L584 400 610 282C604 214 564 196 500 168Z`,
};
const SLEEVE = {
  hand: 'M540 186C590 206 612 226 626 282L694 640 604 658 560 400',
  arm: 'M540 186C590 206 614 226 630 290L678 570Q686 640 620 654L470 690 456 616 584 570 556 400',
};
const GLOVE = {
  hand: 'M608 650Q594 704 618 716H676Q698 700 684 634Z',
  arm: 'M474 614Q420 600 396 634 388 676 416 690L484 690Z',
};

/** A generic coat, cropped at the chin and the hem: nobody in particular. */
export function outfitFor(recipe: BagRecipe, paint: Paint): Outfit {
  const random = randomFrom(`${recipe.seed}:coat`);
  const coat = random.pick(WARDROBE[recipe.lining]);
  const wear = WEAR[recipe.silhouette];
  const { x, foot, scale, turn } = wear.at;
  const body = wear.hold ? RIGHT_HALF.free : RIGHT_HALF.pocket;
  const folds = `M240 420L206 756l70-40M400 540V1080${wear.hold ? '' : 'M560 420L594 756l-70-40'}`;
  const strap = wear.strap ? line(wear.strap.d, paint.deep, wear.strap.width) : '';
  return {
    phrase: wear.phrase(coat.name),
    behind:
      `<path d="${body}" fill="${coat.cloth}"/>${line(folds, coat.fold, 5)}` +
      `${wear.isFromBehind ? backOf(coat, random) : frontOf(coat, paint)}${strap}`,
    front: wear.hold ? heldBy(wear.hold, coat, paint) : '',
    bagTransform:
      `translate(${Math.round(x - 400 * scale)} ${Math.round(foot - 800 * scale)})scale(${scale})` +
      (turn ? `rotate(${turn} 400 600)` : ''),
  };
}

function line(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
}

function frontOf(coat: Coat, paint: Paint): string {
  return (
    `<path d="M326 0H474L490 168 400 480 310 168Z" fill="${paint.accent}"/>` +
    '<path d="M316 150Q400 196 484 150M350 60v84m34-84v92m34-92v92m34-92v84" fill="none" stroke="#000" ' +
    'stroke-opacity=".16" stroke-width="5"/>' +
    `<path d="M304 164L250 330l60 20-20 42L400 540V470L316 168zM496 164L550 330l-60 20 20 42L400 540V470L484 168z" ` +
    `fill="${coat.lapel}"/>` +
    `<path d="M434 620h1m-1 120h1m-1 120h1" stroke="${coat.fold}" stroke-width="26" stroke-linecap="round"/>`
  );
}

function backOf(coat: Coat, random: Random): string {
  const hair = random.pick(['#3b2a25', '#7a4a2b', '#221d22', '#8d8790']);
  return (
    `<path d="M270 190Q400 130 530 190L548 262Q400 214 252 262Z" fill="${coat.lapel}"/>` +
    `<path d="M284 0H516Q548 120 516 206 400 250 284 206 252 120 284 0Z" fill="${hair}"/>` +
    line('M340 60Q318 130 336 212M400 60V222M460 60Q482 130 464 212', '#0003', 5)
  );
}

function heldBy(hold: keyof typeof SLEEVE, coat: Coat, paint: Paint): string {
  return (
    `<path d="${GLOVE[hold]}" fill="${paint.deep}"/>` +
    `<path d="${SLEEVE[hold]}" fill="${coat.cloth}" stroke="${coat.fold}" stroke-width="5" stroke-linecap="round"/>` +
    (hold === 'hand' ? line('M630 676v32m22-34v34', paint.light, 4) : line('M412 640l40-6m-42 28h40', paint.light, 4))
  );
}
