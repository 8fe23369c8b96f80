import { describe, expect, test } from '@jest/globals';
import { LiveBus } from './live.bus.ts';

describe('the live bus', () => {
  test('tells a topic once however often it moved meanwhile, and nothing of other topics', async () => {
    const bus = new LiveBus();
    const end = new AbortController();
    const heard: string[] = [];
    const follower = (async () => {
      for await (const topic of bus.follow(['poll:1', 'poll:2'], 5, end.signal)) {
        heard.push(topic);
        if (topic === 'poll:2') end.abort();
        else {
          for (let i = 0; i < 100; i++) bus.publish('poll:2');
          bus.publish('poll:3');
        }
      }
    })();
    await Promise.resolve();
    bus.publish('poll:1');
    bus.publish('poll:1');
    await follower;
    expect(heard).toEqual(['poll:1', 'poll:2']);
  });

  test('ends with its signal even when nothing ever moved', async () => {
    const end = new AbortController();
    const next = new LiveBus().follow(['poll:1'], 5, end.signal).next();
    end.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
