/** What one picture may cost. Widths are of the finished files, in pixels. */
export interface PictureLimits {
  pixels: number;
  side: number;
  /** Of colour profiles and other notes in the file, unpacked. */
  notesBytes: number;
  cpuMs: number;
  memoryBytes: number;
  wallMs: number;
}

const MB = 1024 * 1024;

export const PICTURE_LIMITS: PictureLimits = {
  pixels: 64_000_000,
  side: 16_000,
  notesBytes: 4 * MB,
  cpuMs: 40_000,
  memoryBytes: 900 * MB,
  wallMs: 180_000,
};

/** A rectangle of the master, in its pixels. */
export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Shape = 'wide' | 'square';
/** Wide ones are for pages, square ones stand beside a name. */
export const WIDTHS: Record<Shape, readonly number[]> = { wide: [320, 640, 1280, 2048], square: [64, 128, 256] };
export const FORMATS = ['avif', 'webp', 'jpg'] as const;
export type Format = (typeof FORMATS)[number];
export const MIME: Record<Format, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** What the worker is asked. Paths are absolute; everything is written into `folder`. */
export interface EncodeRequest {
  id: number;
  source: string;
  folder: string;
  shape: Shape;
  /** As the sender called it; null when it is our own master. */
  declaredType: string | null;
  crop: Crop | null;
  limits: PictureLimits;
}

export interface Encoded {
  hash: string;
  /** A file of `folder`. Absent when the source was a master already. */
  master: string | null;
  masterWidth: number;
  masterHeight: number;
  width: number;
  height: number;
  widths: number[];
  /** A data address of a few hundred bytes. */
  placeholder: string;
}

/** Not a fault: a file that we do not take, with what to tell its owner. */
export interface EncodeRefusal {
  refusal: string;
}

export type EncodeAnswer = { id: number } & (Encoded | EncodeRefusal);
