import type { SampleMember, SampleRole } from './types.ts';

function invented(handle: string, joinedDaysAgo: number, role: SampleRole = 'MEMBER'): SampleMember {
  return { handle, email: `${handle.toLowerCase()}@sample.example`, role, joinedDaysAgo };
}

function pictured(handle: string, joinedDaysAgo: number): SampleMember {
  return { ...invented(handle, joinedDaysAgo), avatar: `avatar-${handle.toLowerCase()}.webp` };
}

/** Nobody of these exists; `.example` addresses reach no one. */
export const SAMPLE_MEMBERS: SampleMember[] = [
  invented('Ada-Sample', 400, 'ADMIN'),
  invented('Ines-Sample', 380, 'MODERATOR'),
  invented('Moss-Sample', 310, 'MODERATOR'),
  invented('Odile-Sample', 390, 'EDITOR'),
  invented('Tilda-Sample', 260, 'EDITOR'),
  invented('Gusset-Gertie', 365),
  invented('Clasp-and-Dagger', 352),
  pictured('Patina-Pat', 340),
  invented('Miss-Minaudiere', 333),
  invented('Satchel-Mouth', 301),
  pictured('Duffel-Dan', 288),
  pictured('Zip-It-Zelda', 270),
  invented('Nylon-Nora', 255),
  pictured('Thimble-Tess', 241),
  invented('Strap-Hanger', 197),
  invented('Lining-Lou', 180),
  invented('Pocket-Square', 162),
  invented('Tote-Less', 140),
  invented('Hardware-Hana', 118),
  pictured('Rivet-Ron', 96),
  invented('Drawstring-Di', 77),
  invented('Saddle-Sue', 59),
  pictured('Buckle-Up-Bo', 30),
  invented('Discount-Dotty', 1),
];
