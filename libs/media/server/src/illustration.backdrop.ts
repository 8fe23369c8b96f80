import type { Room } from './illustration.palette.ts';
import type { Random } from './illustration.random.ts';

export interface Frame {
  width: number;
  height: number;
  /** Where things stand. */
  ground: number;
}

/** A wall, one calm shape and a saddle-stitched edge of the floor. */
export function backdrop(frame: Frame, room: Room, random: Random, isBare: boolean): string {
  const { width, height, ground } = frame;
  const middle = width / 2;
  const edge = ground - random.between(70, 120);
  const reach = random.between(270, 320);
  const wall = `<path d="M0 0h${width}v${height}H0z" fill="${room.wall}"/>`;
  const left = middle - reach;
  const across = reach * 2;
  const disc =
    `<circle cx="${middle + random.between(-60, 60)}" cy="${edge - 260}" r="${reach + 10}" fill="${room.shape}"/>`;
  if (isBare) return wall + disc;
  const arch =
    `<path d="M${left} ${edge}V${edge - 330}a${reach} ${reach} 0 0 1 ${across} 0V${edge}z" fill="${room.shape}"/>`;
  const quarter =
    `<path d="M${left} ${edge}v-${across}a${across} ${across} 0 0 1 ${across} ${across}z" fill="${room.shape}"/>`;
  const hill =
    `<path d="M0 ${edge}V${edge - 230}q${width / 4}-220 ${middle}-40T${width} ${edge - 300}V${edge}z" ` +
    `fill="${room.shape}"/>`;
  return (
    wall +
    random.pick([arch, disc, quarter, hill]) +
    `<path d="M0 ${edge}h${width}v${height - edge}H0z" fill="${room.floor}"/>` +
    `<path d="M0 ${edge + 13}h${width}" stroke="${room.seam}" stroke-width="4" stroke-dasharray="20 14"/>`
  );
}
