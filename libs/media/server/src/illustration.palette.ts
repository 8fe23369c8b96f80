import type { Hardware, Lining } from './illustration.recipe.ts';

/** Flat colours of one bag, in short hex: these strings are most of a picture’s bytes. */
export interface Paint {
  body: string;
  /** Handles, seams, undersides. */
  deep: string;
  /** Panels that catch the light. */
  light: string;
  /** The inside, and the second colour of patterns. */
  accent: string;
  thread: string;
  metal: string;
  metalDeep: string;
}

/** Colours of the room behind the bag: mid-light, so that they sit on a white and on a near-black page. */
export interface Room {
  wall: string;
  shape: string;
  floor: string;
  seam: string;
}

type Leather = Omit<Paint, 'metal' | 'metalDeep'>;

const LEATHER: Record<Lining, Leather> = {
  plum: { body: '#736', deep: '#414', light: '#958', accent: '#ea4', thread: '#ecd' },
  moss: { body: '#563', deep: '#342', light: '#785', accent: '#ea9', thread: '#eec' },
  ink: { body: '#235', deep: '#112', light: '#458', accent: '#d74', thread: '#cde' },
  rust: { body: '#b53', deep: '#731', light: '#c75', accent: '#346', thread: '#fdc' },
  rose: { body: '#c67', deep: '#945', light: '#d89', accent: '#573', thread: '#fde' },
  ochre: { body: '#c93', deep: '#862', light: '#db5', accent: '#736', thread: '#fec' },
};

const METAL: Record<Hardware, Pick<Paint, 'metal' | 'metalDeep'>> = {
  gold: { metal: '#eb5', metalDeep: '#a72' },
  silver: { metal: '#dee', metalDeep: '#899' },
  black: { metal: '#434', metalDeep: '#111' },
};

export const ROOM: Record<Lining, Room> = {
  plum: { wall: '#e4d5e0', shape: '#d3bccd', floor: '#c5a9be', seam: '#f4eaf1' },
  moss: { wall: '#dde1cd', shape: '#c8cfb1', floor: '#b6bf9b', seam: '#f1f3e6' },
  ink: { wall: '#d6dbe8', shape: '#bdc5d9', floor: '#a9b3cc', seam: '#edf0f7' },
  rust: { wall: '#efd9cb', shape: '#e2c0aa', floor: '#d3aa90', seam: '#faefe7' },
  rose: { wall: '#f1dadd', shape: '#e5c0c6', floor: '#d7a9b1', seam: '#fbf0f2' },
  ochre: { wall: '#f0e3c5', shape: '#e3cd9b', floor: '#d3b97d', seam: '#fbf5e6' },
};

export function paintOf(lining: Lining, hardware: Hardware): Paint {
  return { ...LEATHER[lining], ...METAL[hardware] };
}
