import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Query, Resolver, Args, Field, Int, ObjectType, ResolveField, Subscription } from '@nestjs/graphql';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import type { OperationContext } from './operation.context.ts';
import { Ctx, Public, SESSION_COOKIE, VIEWER_SOURCE } from './viewer.ts';

@ObjectType()
class Branch {
  @Field(() => String)
  name: string;
}

let reads = 0;

@Resolver(() => Branch)
class TreeResolver {
  @Public()
  @Query(() => Int)
  async counted(): Promise<number> {
    reads += 1;
    const mine = reads;
    await new Promise(setImmediate);
    return mine;
  }
  @Public()
  @Query(() => String)
  address(@Ctx() ctx: OperationContext): string {
    reads += 1;
    return ctx.req.ip;
  }
  @Public()
  @Query(() => Branch)
  root(): Branch {
    return { name: 'root' };
  }
  @Public()
  @Query(() => [Branch])
  leaves(@Args('first', { type: () => Int, nullable: true }) first: number | null): Branch[] {
    return Array.from({ length: first ?? 1 }, () => ({ name: 'leaf' }));
  }
  @Public()
  @Query(() => String)
  broken(): string {
    throw new Error('select secret from /etc/passwd');
  }
  @Query(() => String)
  closed(): string {
    return 'for members';
  }
  @Public()
  @Query(() => String)
  echo(@Args('text', { type: () => String }) text: string): string {
    return text;
  }
  @Public()
  @Subscription(() => Branch)
  async *ticks(): AsyncGenerator<{ ticks: Branch }> {
    await Promise.resolve();
    yield { ticks: { name: 'tick' } };
  }
  @ResolveField(() => String, { complexity: 1000 })
  painting(): string {
    return 'by hand';
  }
  @ResolveField(() => Branch)
  child(): Branch {
    return { name: 'child' };
  }
}

@Module({ providers: [TreeResolver] })
class TreeModule {}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [TreeModule] });
});
afterAll(() => api.close());

const post = (payload: string | object, headers: Record<string, string> = {}) =>
  api.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers }, payload: typeof payload === 'string' ? payload : JSON.stringify(payload) });

describe('a bomb', () => {
  const deep = `{ root ${'{ child '.repeat(40)}{ name }${' }'.repeat(40)} }`;
  const aliases = `{ ${Array.from({ length: 500 }, (_, i) => `a${i}: echo(text: "x")`).join(' ')} }`;
  const tokens = `{ root { ${'name '.repeat(5000)} } }`;
  const directives = `{ root { name ${'@include(if: true) '.repeat(100)} } }`;
  const costly = 'query ($n: Int) { leaves(first: $n) { child { child { name } } } }';
  const loop = 'query { root { ...A } } fragment A on Branch { child { ...B } } fragment B on Branch { child { ...A } }';

  test.each([
    ['deep', deep, {}],
    ['of aliases', aliases, {}],
    ['of tokens', tokens, {}],
    ['of directives', directives, {}],
    ['costly by variable', costly, { n: 1_000_000 }],
    ['costly by what takes time', '{ leaves(first: 100) { painting } }', {}],
    ['of circular fragments', loop, {}],
  ])('%s is refused with 400 and a typed error', async (_, query, variables) => {
    const response = await post({ query, variables });
    expect(response.statusCode).toBe(400);
    const [error] = response.json<{ errors: { extensions: { code: string } }[] }>().errors;
    expect(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'BAD_USER_INPUT']).toContain(error?.extensions.code);
  });

  test('that a stream would let off at each event is refused', async () => {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const payload = { query: 'subscription { ticks { painting } }' };
    const response = await api.app.inject({ method: 'POST', url: '/graphql/stream', headers, payload });
    expect({ status: response.statusCode, body: response.body }).toMatchObject({ status: 400, body: expect.stringContaining('too costly') });
  });

  test('as a batch is refused', async () => {
    expect((await post([{ query: '{ root { name } }' }, { query: '{ root { name } }' }])).statusCode).toBe(400);
  });
});

describe('visitors who ask for the same at once', () => {
  test('share answers, none of which was read before they asked', async () => {
    reads = 0;
    const answers = await Promise.all(Array.from({ length: 50 }, () => api.visitor.ask<{ counted: number }>('{ counted }')));
    expect(answers.map(({ data }) => data.counted)).toEqual(expect.arrayContaining([1]));
    expect(reads).toBeLessThan(25);
    const before = reads;
    expect((await api.visitor.ask<{ counted: number }>('{ counted }')).data.counted).toBe(before + 1);
  });

  test('share nothing that looks at who asks', async () => {
    reads = 0;
    const ask = (remoteAddress: string) => api.app.inject({ method: 'POST', url: '/graphql', remoteAddress, headers: { 'content-type': 'application/json' }, payload: { query: '{ address }' } });
    const addresses = Array.from({ length: 20 }, (_, i) => `192.0.2.${i}`);
    const told = (await Promise.all(addresses.map(ask))).map((response) => response.json<{ data: { address: string } }>().data.address);
    expect(told).toEqual(addresses);
  });

  test('share no fault: each is told by an answer of its own', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.visitor.ask('{ broken }')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([500]));
  });
});

describe('errors', () => {
  test('of ours are masked and carry an id', async () => {
    const answer = await api.visitor.ask('{ broken }');
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer)).not.toMatch(/secret|passwd|stack|\.ts/);
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL');
  });

  test('suggest no fields', async () => {
    const answer = await api.visitor.ask('{ roott { name } }');
    expect(answer.errors?.[0]?.message).toBe('Cannot query field "roott" on type "Query".');
  });

  test.each([
    ['query ($t: String!) { echo(text: $t) }', {}],
    ['query ($t: String!) { echo(text: $t) }', { t: 7 }],
    ['query ($n: Int) { leaves(first: $n) { name } }', { n: 'many' }],
    ['query ($n: Int) { leaves(first: $n) { name } }', { n: 2 ** 40 }],
  ])('of %s with %j are the sender’s', async (query, variables) => {
    for (const time of ['first', 'again']) {
      const answer = await api.visitor.ask(query, variables);
      expect([time, answer.status, answer.errors?.[0]?.extensions.code]).toEqual([time, 400, 'BAD_USER_INPUT']);
      expect(answer.errors?.[0]?.message).toMatch(/^Variable "\$/);
    }
  });

  test('say who must sign in', async () => {
    const answer = await api.visitor.ask('{ closed }');
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'SIGN_IN_REQUIRED' } }] });
  });
});

test('a subscription is sent to where streams are', async () => {
  const answer = await api.visitor.ask('subscription { ticks { name } }');
  expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

describe('hostile input', () => {
  test.each([
    ['a NUL in a variable', { query: 'query ($t: String!) { echo(text: $t) }', variables: { t: 'a\0b' } }],
    ['a lone surrogate', '{"query":"query ($t: String!) { echo(text: $t) }","variables":{"t":"\\ud800"}}'],
    ['a NUL in a literal', '{"query":"{ echo(text: \\"\\\\u0000\\") }"}'],
    ['broken JSON', '{"query":'],
    ['a prototype', '{"__proto__":{"x":1},"query":"{ root { name } }"}'],
    ['no query', '{}'],
    ['a variable that is missing', { query: 'query ($t: String!) { echo(text: $t) }' }],
    ['deep JSON', `{"query":"query ($t: String!) { echo(text: $t) }","variables":{"t":"x","y":${'['.repeat(500)}${']'.repeat(500)}}}`],
  ])('%s gets a clear 4xx', async (_, body) => {
    const response = await post(body);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.statusCode).toBeLessThan(500);
  });

  test.each(['[', 'a b', 'site:99999'])('a Host header of “%s” gets 400', async (host) => {
    expect((await post({ query: '{ root { name } }' }, { host })).statusCode).toBe(400);
  });

  test('too large a body gets 413', async () => {
    expect((await post({ query: '{ root { name } }', variables: { x: 'x'.repeat(300_000) } })).statusCode).toBe(413);
  });
});

describe('a request from another site', () => {
  const query = { query: '{ root { name } }' };
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['a null origin', { origin: 'null' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['text/plain', { 'content-type': 'text/plain' }],
    ['multipart', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
  ])('by %s is refused', async (_, headers) => {
    expect((await post(query, headers)).statusCode).toBe(403);
  });

  test('is not one that carries the configured origin, whatever the proxy made of the address', async () => {
    expect((await post(query, { origin: api.config.ORIGIN, host: 'inside:3000' })).statusCode).toBe(200);
  });

  test('as a plain link changes nothing: GET carries no mutation', async () => {
    const response = await api.app.inject({ method: 'GET', url: '/graphql?query={root{name}}' });
    expect(response.statusCode).toBe(400);
  });
});

describe('every answer', () => {
  test('carries the security headers and a fresh nonce', async () => {
    const [one, two] = await Promise.all([post({ query: '{ root { name } }' }), post({ query: '{ root { name } }' })]);
    const policy = String(one.headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{22,}'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
    expect(two.headers['content-security-policy']).not.toBe(policy);
    expect(one.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(one.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('from health needs no database knowledge but tells readiness', async () => {
    expect((await api.app.inject('/health/live')).json()).toEqual({ status: 'live' });
    expect((await api.app.inject('/health/ready')).json()).toEqual({ status: 'ready' });
  });
});

describe('the flood limit', () => {
  test.each(['/', '/assetsx', '/healthy', '/pictures', '/favicon-x', '/robots.txt/x'])('counts %s', async (url) => {
    const small = await testApi({ imports: [TreeModule], env: { REQUESTS_PER_MINUTE: '10' } });
    try {
      const answers = await Promise.all(Array.from({ length: 11 }, () => small.app.inject(url)));
      expect(answers.map((answer) => answer.statusCode)).toContain(429);
    } finally {
      await small.close();
    }
  });

  test('counts pictures by themselves, by network: one that is not there as much as a page', async () => {
    const small = await testApi({ imports: [TreeModule], env: { REQUESTS_PER_MINUTE: '10' } });
    const refused = async () => Number(/swingtag_refusals_total\{reason="TOO_MANY"\} (\d+)/.exec((await small.app.inject('/metrics')).body)?.[1] ?? 0);
    try {
      const before = await refused();
      const ask = (remoteAddress: string, accept = 'image/avif,*/*') => small.app.inject({ url: '/pictures/nothing', remoteAddress, headers: { accept } });
      for (let time = 0; time < 10; time++) expect((await ask('2001:db8::1')).statusCode).toBe(404);
      const { statusCode, headers, body } = await ask('2001:db8::2');
      const seconds = Number(headers['retry-after']);
      expect([statusCode, headers['cache-control'], seconds > 0 && seconds <= 60]).toEqual([429, 'no-store', true]);
      expect(JSON.parse(body)).toEqual({ error: `That was a lot at once. Please try again in ${seconds} seconds.` });
      expect((await ask('2001:db8::1', 'text/html')).body).toContain('<a href="">Try again</a>');
      expect(await refused()).toBe(before + 2);
      expect((await ask('2001:db8:0:1::1')).statusCode).toBe(404);
      expect((await small.app.inject({ url: '/', remoteAddress: '2001:db8::1' })).statusCode).not.toBe(429);
    } finally {
      await small.close();
    }
  });
});

describe('while the database cannot say who asks', () => {
  const cut = () => Promise.reject(Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }));

  @Module({ providers: [TreeResolver, { provide: VIEWER_SOURCE, useValue: { find: cut } }] })
  class DeafModule {}

  test('a page says so with a way on, a form keeps what was typed, a program gets JSON, and visitors are not touched', async () => {
    const deaf = await testApi({ imports: [DeafModule] });
    try {
      const cookie = `${SESSION_COOKIE}=${'A'.repeat(43)}`;
      const ask = (method: 'GET' | 'POST', accept: string) => deaf.app.inject({ method, url: '/graphql', headers: { cookie, accept, 'sec-fetch-site': 'same-origin' } });
      const [page, form, program] = [await ask('GET', 'text/html,*/*'), await ask('POST', 'text/html'), await ask('POST', 'application/json')];
      expect([page, form, program].map(({ statusCode, headers }) => [statusCode, headers['retry-after'], headers['cache-control']])).toEqual(Array.from({ length: 3 }, () => [503, '2', 'no-store']));
      expect(page.body).toContain('<a href="">Try again</a>');
      expect(form.body).toContain('what you typed is still in the form');
      expect(program.json()).toEqual({ error: 'The site is catching its breath. Please try again in a moment.' });
      expect(await deaf.visitor.run('{ root { name } }')).toEqual({ root: { name: 'root' } });
    } finally {
      await deaf.close();
    }
  });
});
