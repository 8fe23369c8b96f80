import { quietMoment } from './quiet.moment.ts';

/**
 * Gathers look-ups of all operations of this moment into one statement, and remembers nothing: the next moment asks the database anew.
 * While a statement is under way, whoever comes waits for the next one, which begins after they came: under load batches grow instead of statements
 * multiplying, and nobody is answered from before they asked. For what is the same whoever asks, and on the path of many small operations (sessions, polls).
 */
export class GatheredLoader<K, V> {
  private waiting = new Map<string, Asked<K, V>>();
  private isRunning = false;

  /** `keyOf` names equal keys, so that each is asked for once; keys missing in the batch's answer load as null. */
  constructor(
    private readonly batch: (keys: readonly K[]) => Promise<Map<string, V>>,
    private readonly keyOf: (key: K) => string,
  ) {}

  load(key: K): Promise<V | null> {
    const name = this.keyOf(key);
    const known = this.waiting.get(name);
    if (known) return known.promise;
    const asked = { key, ...Promise.withResolvers<V | null>() };
    this.waiting.set(name, asked);
    if (!this.isRunning) {
      this.isRunning = true;
      void this.run();
    }
    return asked.promise;
  }

  /** As a batch function of an operation's own loader. */
  readonly loadAll = async (keys: readonly K[]): Promise<Map<K, V>> => {
    const values = await Promise.all(keys.map((key) => this.load(key)));
    return new Map(keys.flatMap((key, i) => (values[i] === null || values[i] === undefined ? [] : [[key, values[i]] as [K, V]])));
  };

  private async run(): Promise<void> {
    while (this.waiting.size > 0) {
      await quietMoment(() => this.waiting.size);
      const asked = [...this.waiting].slice(0, MAX_BATCH);
      for (const [name] of asked) this.waiting.delete(name);
      try {
        const found = await this.batch(asked.map(([, { key }]) => key));
        for (const [name, { resolve }] of asked) resolve(found.get(name) ?? null);
      } catch (error) {
        for (const [, { reject }] of asked) reject(error);
      }
    }
    this.isRunning = false;
  }
}

const MAX_BATCH = 500;

interface Asked<K, V> extends PromiseWithResolvers<V | null> {
  key: K;
}
