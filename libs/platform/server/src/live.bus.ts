import { Injectable } from '@nestjs/common';
import { EventEmitter } from 'node:events';

/**
 * Tells open pages that something moved: topics only (`poll:12`), never contents; whoever listens reads anew as its own viewer.
 * In this process; a bus over Valkey takes its place when several processes serve one site.
 */
@Injectable()
export class LiveBus {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  publish(topic: string): void {
    this.emitter.emit(topic);
  }

  /** Yields each topic that moved, at most once per `everyMs`; what moves in between is not queued but told once. Ends with the signal. */
  async *follow(topics: readonly string[], everyMs: number, signal: AbortSignal): AsyncGenerator<string, void, undefined> {
    const moved = new Set<string>();
    let wake = () => {};
    const listeners = topics.map((topic) => {
      const listener = () => {
        moved.add(topic);
        wake();
      };
      this.emitter.on(topic, listener);
      return { topic, listener };
    });
    const onAbort = () => wake();
    signal.addEventListener('abort', onAbort);
    try {
      while (!signal.aborted) {
        if (moved.size === 0) await new Promise<void>((resolve) => (wake = resolve));
        if (signal.aborted) return;
        const round = [...moved];
        moved.clear();
        yield* round;
        await pause(everyMs, signal);
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      for (const { topic, listener } of listeners) this.emitter.off(topic, listener);
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
