import DataLoader from 'dataloader';

/**
 * Gathers look-ups of all operations of this moment into one statement, and remembers nothing: the next moment asks the database anew.
 * `setImmediate` waits until Node has read all waiting sockets, where a microtask would run after each one.
 * For what is the same whoever asks, and on the path of many small operations (sessions, polls).
 */
export class GatheredLoader<K, V> {
  private readonly loader: DataLoader<K, V | null, string>;

  /** `keyOf` names equal keys, so that each is asked for once; keys missing in the batch's answer load as null. */
  constructor(batch: (keys: readonly K[]) => Promise<Map<string, V>>, keyOf: (key: K) => string) {
    this.loader = new DataLoader<K, V | null, string>(
      async (keys) => {
        const distinct = new Map(keys.map((key) => [keyOf(key), key]));
        const found = await batch([...distinct.values()]);
        return keys.map((key) => found.get(keyOf(key)) ?? null);
      },
      { cache: false, maxBatchSize: 500, batchScheduleFn: (run) => setImmediate(run) },
    );
  }

  load(key: K): Promise<V | null> {
    return this.loader.load(key);
  }

  /** As a batch function of an operation's own loader. */
  readonly loadAll = async (keys: readonly K[]): Promise<Map<K, V>> => {
    const values = await Promise.all(keys.map((key) => this.loader.load(key)));
    return new Map(keys.flatMap((key, i) => (values[i] === null || values[i] === undefined ? [] : [[key, values[i]] as [K, V]])));
  };
}
