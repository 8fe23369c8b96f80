export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}
export interface Size {
  width: number;
  height: number;
}

/** Smaller cuts are refused by the server. */
const LEAST = 32;

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), Math.max(least, most));

export function wholeOf({ width, height }: Size, isSquare: boolean): Crop {
  if (!isSquare) return { left: 0, top: 0, width, height };
  const side = Math.min(width, height);
  return { left: Math.floor((width - side) / 2), top: Math.floor((height - side) / 2), width: side, height: side };
}

/** The cut moved so far, as far as the picture goes. */
export function moved(crop: Crop, by: { x: number; y: number }, size: Size): Crop {
  return {
    ...crop,
    left: Math.round(between(0, crop.left + by.x, size.width - crop.width)),
    top: Math.round(between(0, crop.top + by.y, size.height - crop.height)),
  };
}

/** The lower right corner moved so far; a square stays one. */
export function resized(crop: Crop, by: { x: number; y: number }, size: Size, isSquare: boolean): Crop {
  const most = { width: size.width - crop.left, height: size.height - crop.top };
  if (isSquare) {
    const side = Math.round(between(LEAST, crop.width + (Math.abs(by.x) > Math.abs(by.y) ? by.x : by.y), Math.min(most.width, most.height)));
    return { ...crop, width: side, height: side };
  }
  return {
    ...crop,
    width: Math.round(between(LEAST, crop.width + by.x, most.width)),
    height: Math.round(between(LEAST, crop.height + by.y, most.height)),
  };
}

/** Larger or smaller around its middle. */
export function scaled(crop: Crop, factor: number, size: Size, isSquare: boolean): Crop {
  const limit = isSquare ? Math.min(size.width, size.height) : Infinity;
  const width = Math.round(between(LEAST, crop.width * factor, Math.min(size.width, limit)));
  const height = isSquare ? width : Math.round(between(LEAST, crop.height * factor, size.height));
  return moved({ left: crop.left + (crop.width - width) / 2, top: crop.top + (crop.height - height) / 2, width, height }, { x: 0, y: 0 }, size);
}

/** With its middle at this point, as far as the picture goes. */
export function centred(crop: Crop, at: { x: number; y: number }, size: Size): Crop {
  return moved({ ...crop, left: at.x - crop.width / 2, top: at.y - crop.height / 2 }, { x: 0, y: 0 }, size);
}
