/** No poll has this id: nothing can be voted on, looked up or followed by it. */
export const NOBODYS = '0';

/** Made of a draft, for an editor to look at. */
export function isPreview({ id }: { id: string }): boolean {
  return id === NOBODYS;
}
