import sharp from 'sharp';

const shade = () => Math.floor(Math.random() * 256);

/** A picture that no other test sends. */
export async function aPicture(name: string, width = 900, height = 600) {
  const buffer = await sharp({ create: { width, height, channels: 3, background: { r: shade(), g: shade(), b: shade() } } }).jpeg().toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}
