import { Inject, Injectable, Optional, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TooMany } from './errors.ts';
import { clientAddress } from './client.address.ts';
import { VIEWER_SOURCE, type Viewer, type ViewerSource } from './viewer.ts';

const CHECK_EVERY_MS = 800;
const MAX_STREAMS = 5000;
const MAX_PER_CLIENT = 20;

interface Stream {
  client: string;
  viewer: Viewer | null;
  abort: AbortController;
}

/**
 * The open event streams of this process. Bounded in all and per client; those of viewers whose session, role or
 * sanction changed end within a second, whichever process made the change: one statement a second asks for all.
 */
@Injectable()
export class LiveStreams implements BeforeApplicationShutdown {
  private readonly streams = new Set<Stream>();
  private timer: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(@Optional() @Inject(VIEWER_SOURCE) private readonly viewers: ViewerSource | null) {}

  get size(): number {
    return this.streams.size;
  }

  /** The signal ends with the connection, the viewer's session or the process. Throws TooMany. */
  open(req: FastifyRequest, reply: FastifyReply): AbortSignal {
    const client = req.viewer ? `session:${req.viewer.sessionKey}` : `address:${clientAddress(req.ip)}`;
    const mine = [...this.streams].filter((stream) => stream.client === client).length;
    if (this.streams.size >= MAX_STREAMS || mine >= MAX_PER_CLIENT) throw new TooMany(30);
    const stream: Stream = { client, viewer: req.viewer, abort: new AbortController() };
    if (this.isStopping) stream.abort.abort(); // whoever connects again meanwhile must not hold up the end
    else this.streams.add(stream);
    reply.raw.once('close', () => this.close(stream));
    stream.abort.signal.addEventListener('abort', () => this.streams.delete(stream));
    if (!this.isStopping) this.timer ??= setInterval(() => void this.endChanged(), CHECK_EVERY_MS).unref();
    return stream.abort.signal;
  }

  beforeApplicationShutdown(): void {
    this.isStopping = true;
    clearInterval(this.timer);
    for (const stream of this.streams) this.close(stream);
  }

  private close(stream: Stream): void {
    stream.abort.abort();
  }

  private async endChanged(): Promise<void> {
    const signedIn = [...this.streams].filter((stream) => stream.viewer !== null);
    if (signedIn.length === 0 || !this.viewers) return;
    try {
      const changed = await this.viewers.changed(signedIn.flatMap((stream) => stream.viewer ?? []));
      for (const stream of signedIn) if (stream.viewer && changed.has(stream.viewer.sessionKey)) this.close(stream);
    } catch {
      for (const stream of signedIn) this.close(stream); // who cannot be checked is not served
    }
  }
}
