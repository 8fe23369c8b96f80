// A process of its own that decodes strangers' files. It has no settings, no database and no secrets; killing it loses one picture's work.
import { setPriority } from 'node:os';
import { encode } from './picture.encode.ts';
import type { EncodeRequest } from './picture.limits.ts';

const CHECK_EVERY_MS = 25;
/** As in sysexits.h: what it used up. */
export const EXIT_CPU = 75;
export const EXIT_MEMORY = 76;
const LAST_PRIORITY = 19;

try {
  setPriority(LAST_PRIORITY); // whoever reads pages goes first
} catch {
  // not allowed here: it works all the same
}

/** The work runs in libvips' threads, so that this clock goes on meanwhile. */
function watch({ limits }: EncodeRequest): NodeJS.Timeout {
  const before = process.cpuUsage();
  return setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > limits.cpuMs) process.exit(EXIT_CPU);
    if (process.memoryUsage.rss() > limits.memoryBytes) process.exit(EXIT_MEMORY);
  }, CHECK_EVERY_MS);
}

process.on('message', (request: EncodeRequest) => {
  const watching = watch(request);
  encode(request)
    .then((answer) => process.send?.({ id: request.id, ...answer }))
    .catch((error: unknown) => process.send?.({ id: request.id, fault: String((error as Error).stack ?? error) }))
    .finally(() => clearInterval(watching));
});
process.on('disconnect', () => process.exit());
