import '@fastify/cookie';
import DataLoader from 'dataloader';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from './viewer.ts';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
  }
}

/** What one GraphQL operation knows: who asks, the request, and its own loaders. */
export class OperationContext {
  private readonly loaders = new Map<unknown, DataLoader<never, unknown>>();
  private looks = 0;

  constructor(
    private readonly request: FastifyRequest,
    private readonly response: FastifyReply,
    /** Aborts when the stream of a subscription ends; other operations never abort. */
    readonly signal: AbortSignal = new AbortController().signal,
  ) {}

  /** Whoever looks at it gives an answer for this request alone. */
  get req(): FastifyRequest {
    this.looks += 1;
    return this.request;
  }

  get reply(): FastifyReply {
    this.looks += 1;
    return this.response;
  }

  /** How often something of the request was looked at, beyond its viewer. */
  get timesLookedAt(): number {
    return this.looks;
  }

  get viewer(): Viewer | null {
    return this.request.viewer;
  }

  /** Signing in or out changes the viewer in the middle of an operation; what was loaded for the old one is forgotten. */
  become(viewer: Viewer | null): void {
    this.request.viewer = viewer;
    this.forget();
  }

  /** Drops what was loaded: after a write in the same operation, and before each event of a subscription. */
  forget(): void {
    this.loaders.clear();
  }

  /**
   * The operation's loader for a batch function; `key` names it (a class member that does not change).
   * The batch gets distinct keys and answers a map; keys missing in it load as null.
   */
  load<K, V>(key: unknown, id: K, batch: (ids: readonly K[]) => Promise<Map<K, V>>): Promise<V | null> {
    return this.loader(key, batch).load(id);
  }

  /** What a write has just given, so that the answer need not ask again. */
  prime<K, V>(key: unknown, id: K, value: V, batch: (ids: readonly K[]) => Promise<Map<K, V>>): void {
    this.loader(key, batch).prime(id, value);
  }

  private loader<K, V>(key: unknown, batch: (ids: readonly K[]) => Promise<Map<K, V>>): DataLoader<K, V | null> {
    let loader = this.loaders.get(key) as DataLoader<K, V | null> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V | null>(
        async (ids) => {
          const found = await batch(ids);
          return ids.map((one) => found.get(one) ?? null);
        },
        { maxBatchSize: 500 },
      );
      this.loaders.set(key, loader);
    }
    return loader;
  }
}
