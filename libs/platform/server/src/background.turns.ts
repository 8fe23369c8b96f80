import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerEarly, crowdedWords } from './early.answer.ts';
import { TooMany } from './errors.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** On the clock of `performance`: from when its body may be read; Infinity while it waits for its turn. */
    readSince: number;
    /** Of one that is no background: ends its being counted. */
    served: (() => void) | undefined;
  }
}

/** RFC 9218, section 4.1: for what nobody waits for. */
const BACKGROUND = /(?:^|,)\s*u=7\s*(?:,|;|$)/;
/** Answers that one session may have under way before its further requests count as background. */
const AT_ONCE = 4;
/** However busy the others are, the next one enters after this time. */
const PAUSE_MS = 25;
const MAX_WAITING = 2000;
const LONGEST_WAIT_MS = 60_000;
const WAIT_SECONDS = 10;

interface Waiting {
  enter: () => void;
  refuse: (error: TooMany) => void;
  since: number;
}

/**
 * Lets background work in one by one, while nobody else is being served, at the latest 25 ms after the one before: a slow one does
 * not hold up the rest, and reading does not notice them.
 */
export class BackgroundTurns {
  private readonly line: Waiting[] = [];
  private foreground = 0;
  private background = 0;
  private lastEntry = 0;
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;

  constructor(
    private readonly pauseMs = PAUSE_MS,
    private readonly maxWaiting = MAX_WAITING,
    private readonly longestWaitMs = LONGEST_WAIT_MS,
  ) {}

  /** Counts one of the others; call the result when it has been served. */
  serve(): () => void {
    this.foreground += 1;
    return this.once(() => (this.foreground -= 1));
  }

  /** Resolves when it is this one's turn, with what ends it. Throws TooMany when the line is too long, or does not move for a minute. */
  async take(): Promise<() => void> {
    if (this.line.length >= this.maxWaiting) throw new TooMany(WAIT_SECONDS);
    await new Promise<void>((enter, refuse) => {
      this.line.push({ enter, refuse, since: performance.now() });
      this.look();
    });
    return this.once(() => (this.background -= 1));
  }

  private once(change: () => void): () => void {
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      change();
      this.look();
    };
  }

  /** In the next turn of the event loop: whoever has just knocked is counted first. */
  private look(): void {
    if (this.isLooking || this.line.length === 0) return;
    this.isLooking = true;
    setImmediate(() => {
      this.isLooking = false;
      this.admit();
    });
  }

  private admit(): void {
    clearTimeout(this.timer);
    const now = performance.now();
    while (this.line[0] && now - this.line[0].since > this.longestWaitMs) this.line.shift()?.refuse(new TooMany(WAIT_SECONDS));
    const pause = this.lastEntry + this.pauseMs - now;
    const isQuiet = this.foreground === 0 && this.background === 0;
    if (this.line.length === 0) return;
    if (isQuiet || pause <= 0) {
      this.lastEntry = now;
      this.background += 1;
      this.line.shift()?.enter();
    }
    if (this.line.length > 0) this.timer = setTimeout(() => this.look(), Math.max(1, isQuiet ? this.pauseMs : pause)).unref();
  }
}

/**
 * Which requests are background: uploads, those that say so themselves (RFC 9218: urgency 7), and what one session asks while four of its
 * requests are under way. They wait unread. Two hooks: before anything else is done for a request, and `forSessions` once its viewer is known.
 */
export function letOthersGoFirst(fastify: FastifyInstance, { uploads, streams }: { uploads: RegExp; streams: RegExp }): { forSessions: () => void } {
  const turns = new BackgroundTurns();
  const underWay = new Map<string, number>();
  const wait = async (req: FastifyRequest, reply: FastifyReply): Promise<void> => {
    req.readSince = Number.POSITIVE_INFINITY;
    try {
      end(reply, await turns.take());
    } catch (error) {
      if (!(error instanceof TooMany)) throw error;
      await answerEarly(req, reply, crowdedWords(error));
    } finally {
      req.readSince = performance.now();
    }
  };
  fastify.addHook('onRequest', async (req, reply) => {
    if (streams.test(req.url)) return; // they last as long as a page is open
    if (req.method === 'POST' && (uploads.test(req.url) || BACKGROUND.test(String(req.headers['priority'] ?? '')))) return wait(req, reply);
    req.readSince = performance.now();
    req.served = turns.serve();
    end(reply, req.served);
  });
  const forSessions = (): void => {
    fastify.addHook('onRequest', async (req, reply) => {
      const key = req.viewer?.sessionKey;
      if (!key || !req.served) return;
      const others = underWay.get(key) ?? 0;
      underWay.set(key, others + 1);
      end(reply, () => leave(underWay, key));
      if (others < AT_ONCE) return;
      req.served();
      await wait(req, reply);
    });
  };
  return { forSessions };
}

/** When the answer is out, or nobody waits for it any more. */
function end(reply: FastifyReply, finish: () => void): void {
  if (reply.raw.closed || reply.raw.destroyed) finish();
  else reply.raw.once('close', finish);
}

function leave(underWay: Map<string, number>, key: string): void {
  const left = (underWay.get(key) ?? 1) - 1;
  if (left > 0) underWay.set(key, left);
  else underWay.delete(key);
}
