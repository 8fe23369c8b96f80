const LOOK_EVERY_MS = 20;

/** Asks again and again until it is so. False when it was not within these seconds: long enough for a busy machine, and only waited for when a test fails. */
export async function until(isSo: () => boolean | Promise<boolean>, seconds = 20): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; !(await isSo()); ) {
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return true;
}
