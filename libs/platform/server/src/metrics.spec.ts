import { afterEach, expect, test } from '@jest/globals';
import { Query, Resolver } from '@nestjs/graphql';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { Refused } from './errors.ts';
import { Metrics } from './metrics.ts';
import { orRefusal } from './refusal.graphql.ts';
import { RefusalReason } from './refusal.reason.ts';

@Resolver()
class Something {
  @Query(() => Boolean)
  isThere(): boolean {
    return true;
  }
}

const aSite = (env?: Record<string, string>) => testApi({ imports: [{ module: class {}, providers: [Something] }], ...(env ? { env } : {}) });

let api: TestApi;
afterEach(() => api.close());

const read = (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') => api.app.inject({ url: '/metrics', headers, remoteAddress });

const refusedSoFar = async () => Number(/swingtag_refusals_total\{reason="FORBIDDEN"\} (\d+)/.exec((await read()).body)?.[1] ?? 0);

test('numbers are told to this machine, and to nobody else', async () => {
  api = await aSite();
  api.get(Metrics).votes.inc({ outcome: 'cast' }, 3);
  const told = await read();
  expect([told.statusCode, told.headers['content-type']]).toEqual([200, expect.stringContaining('text/plain')]);
  expect(told.body).toContain('swingtag_votes_total{outcome="cast"} 3');
  expect(told.body).toContain('swingtag_live_streams 0');
  const before = await refusedSoFar();
  await orRefusal(Promise.reject(new Refused(RefusalReason.FORBIDDEN, 'Not you.')));
  expect((await refusedSoFar()) - before).toBe(1);
  expect((await read()).body).not.toContain('Not you.');
  expect((await read({}, '203.0.113.7')).statusCode).toBe(404);
  expect((await read({ 'x-forwarded-for': '127.0.0.1' })).statusCode).toBe(404);
});

test('with a token they are told to whoever has it, wherever they are', async () => {
  const token = 'a-token-of-more-than-sixteen';
  api = await aSite({ METRICS_TOKEN: token });
  expect((await read({ authorization: `Bearer ${token}` }, '203.0.113.7')).statusCode).toBe(200);
  for (const authorization of ['', token, 'Bearer ', `Bearer ${token}x`]) expect((await read({ authorization })).statusCode).toBe(404);
});
