import { test as base, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { sql } from './database.ts';
import { becomeMember, becomeSample, type Person } from './person.ts';

export { expect } from '@playwright/test';

interface Journey {
  /** What the browser may say in this test: the notice of a page that is meant to be missing, for example. */
  expectedNoise: RegExp;
  /** Somebody else, with a browser of their own under the same rules. */
  another: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A new member with a browser of their own. */
  member: (options?: BrowserContextOptions) => Promise<Person>;
  /** Somebody new on the staff, with a browser of their own. */
  moderator: (options?: BrowserContextOptions) => Promise<Person>;
  /** Somebody new who runs the site, with a browser of their own. */
  admin: (options?: BrowserContextOptions) => Promise<Person>;
  /** One of the sample accounts, with a browser of their own. */
  sample: (handle: string, options?: BrowserContextOptions) => Promise<Person>;
}

let readers = 0;

/** Limits count by address: each browser comes from one of its own, as the proxy in front of the site tells it. */
function address(): string {
  const number = (process.pid % 200) * 60_000 + readers++;
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

/** Collects what goes wrong in a browser without the page showing it. */
function listen(context: BrowserContext, origin: string, heard: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      heard.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => heard.push(`page error: ${error.error().stack ?? error.error().message}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // The reader went on before it arrived: a live stream, or a page fetched ahead.
    if (!request.url().startsWith(origin) || reason === 'net::ERR_ABORTED') return;
    heard.push(`failed request: ${request.method()} ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) heard.push(`answer ${response.status()}: ${response.request().method()} ${response.url()}`);
  });
}

/** A test in the browser that also fails on anything the browser complains about. */
export const test = base.extend<Journey & { heard: string[]; quiet: void }>({
  expectedNoise: [/^$/, { option: true }],
  extraHTTPHeaders: async ({}, use) => use({ 'x-forwarded-for': address() }),
  heard: async ({}, use) => use([]),
  member: async ({ another }, use) => use(async (options) => becomeMember(await another(options))),
  moderator: async ({ member }, use) =>
    use(async (options) => {
      const person = await member(options);
      await sql(`UPDATE member SET role = 'MODERATOR' WHERE handle = $1`, [person.handle]);
      return person;
    }),
  admin: async ({ member }, use) =>
    use(async (options) => {
      const person = await member(options);
      await sql(`UPDATE member SET role = 'ADMIN' WHERE handle = $1`, [person.handle]);
      return person;
    }),
  sample: async ({ another }, use) => use(async (handle, options) => becomeSample(await another(options), handle)),
  another: async ({ browser, baseURL, contextOptions, viewport, heard }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL,
        viewport,
        extraHTTPHeaders: { 'x-forwarded-for': address() },
        ...options,
      });
      listen(context, baseURL ?? '', heard);
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.close();
  },
  quiet: [
    async ({ context, baseURL, heard, expectedNoise }, use) => {
      listen(context, baseURL ?? '', heard);
      await use();
      const unexpected = heard.filter((noise) => !expectedNoise.test(noise)).map((noise) => noise.slice(0, 600));
      if (unexpected.length > 0) throw new Error(`The browser complained:\n${unexpected.join('\n')}`);
    },
    { auto: true },
  ],
});
