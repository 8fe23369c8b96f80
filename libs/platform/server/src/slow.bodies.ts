import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Longer than any upload may take: Node's own limit for a whole request. */
export const LONGEST_REQUEST_MS = 600_000;

interface Patience {
  /** A body that is not there after this time is given up. */
  wholeMs: number;
  /** An upload goes on as long as it brings so many bytes in each of these turns. */
  turnMs: number;
  turnBytes: number;
}
export const PATIENCE: Patience = { wholeMs: 30_000, turnMs: 20_000, turnBytes: 64 * 1024 };

/**
 * Ends connections whose body does not come: forms and JSON after half a minute; uploads, which a telephone far from town may bring
 * for minutes, as soon as they bring next to nothing. Whoever waits for a turn is not read meanwhile, and not judged.
 */
export function cutSlowBodies(fastify: FastifyInstance, uploads: RegExp, patience = PATIENCE): void {
  fastify.addHook('onRequest', (req, reply, done) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      const timer: NodeJS.Timeout = uploads.test(req.url) ? watchTurns(req, patience) : setTimeout(() => (isReadFor(req, patience.wholeMs) ? give(req) : timer.refresh()), patience.wholeMs);
      timer.unref();
      const stop = () => clearTimeout(timer);
      req.raw.once('end', stop);
      reply.raw.once('close', stop);
    }
    done();
  });
}

function watchTurns(req: FastifyRequest, { turnMs, turnBytes }: Patience): NodeJS.Timeout {
  let before = req.socket.bytesRead;
  return setInterval(() => {
    const now = req.socket.bytesRead;
    if (isReadFor(req, turnMs) && now - before < turnBytes) give(req);
    before = now;
  }, turnMs);
}

/** The timers are a little early now and then. */
const isReadFor = (req: FastifyRequest, ms: number): boolean => performance.now() - req.readSince > ms - 50;

function give(req: FastifyRequest): void {
  if (!req.raw.complete) req.raw.destroy();
}
