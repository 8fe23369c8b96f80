import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './testing/journey.ts';
import { scriptRuns } from './testing/open.ts';

// A newcomer's first load on a phone: an empty cache, nobody signed in, gzip as the oldest browsers would take it.
test.use({
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  extraHTTPHeaders: { 'accept-encoding': 'gzip' },
});

const KB = 1000;
const BUDGET = { script: 150 * KB, style: 20 * KB, font: 90 * KB, document: 25 * KB, shift: 0.01 };
const STREAM = /\/graphql\/stream/;

interface Load {
  url: string;
  kind: string;
  encoding: string;
  /** Of the body, compressed as it came. */
  bytes: number;
  text: () => Promise<string>;
}

/** Follows everything that the page fetches. The DevTools protocol counts headers too (`encodedDataLength`): they are taken off. */
async function follow(page: Page): Promise<{ loads: Map<string, Load>; pending: Set<string>; session: CDPSession }> {
  const session = await page.context().newCDPSession(page);
  const loads = new Map<string, Load>();
  const pending = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!STREAM.test(request.url)) pending.add(requestId);
  });
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    const kind = /javascript/.test(response.mimeType) ? 'Script' : type;
    const encoding = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-encoding')?.[1] ?? 'none';
    const text = async () => (await session.send('Network.getResponseBody', { requestId })).body;
    loads.set(requestId, { url: response.url, kind, encoding, bytes: -response.encodedDataLength, text });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    pending.delete(requestId);
    const load = loads.get(requestId);
    if (load) load.bytes += encodedDataLength;
  });
  session.on('Network.loadingFailed', ({ requestId }) => pending.delete(requestId));
  await session.send('Network.enable');
  return { loads, pending, session };
}

interface Painted {
  largest: string;
  shift: number;
}

/** Collects from the first moment what was painted largest, and how far things have moved. */
function watchPaint(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const painted: Painted = { largest: '', shift: 0 };
    Object.assign(window, { painted });
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { element: Element | null })[];
      for (const { element } of entries) painted.largest = element?.tagName ?? '';
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) painted.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const PAGES = { home: '/', trend: '/trends/mini-backpacks', article: '/articles/yay-or-nay-mini-backpacks' };

for (const [name, path] of Object.entries(PAGES)) {
  test(`the first load of the ${name} page keeps to its budget`, async ({ page, baseURL }, info) => {
    const { loads, pending } = await follow(page);
    await watchPaint(page);
    await page.goto(path, { waitUntil: 'load' });
    await scriptRuns(page);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => new Promise<void>((idle) => requestIdleCallback(() => idle(), { timeout: 5000 })));
    await expect.poll(() => pending.size, { message: 'requests under way' }).toBe(0);
    const painted = () => page.evaluate(() => (window as unknown as { painted: Painted }).painted);
    await expect.poll(async () => (await painted()).largest, { message: 'largest contentful paint' }).toMatch(/^(IMG|H1)$/);

    const all = [...loads.values()];
    const ofKind = (kind: string) => all.filter((load) => load.kind === kind);
    const weigh = (kind: string) => ofKind(kind).reduce((sum, { bytes }) => sum + bytes, 0);
    const { largest, shift } = await painted();
    const numbers = { script: weigh('Script'), style: weigh('Stylesheet'), font: weigh('Font'), document: weigh('Document') };
    const inKb = Object.entries(numbers).map(([kind, bytes]) => `${kind} ${(bytes / KB).toFixed(1)} kB`);
    const row = [name.padEnd(7), ...inKb, `${all.length} requests`, `largest ${largest}`, `shift ${shift.toFixed(4)}`].join('  ');
    info.annotations.push({ type: 'first load', description: row });
    process.stdout.write(`first load, gzip: ${row}\n`);

    expect(numbers.script).toBeGreaterThan(0);
    expect(numbers.script, 'script').toBeLessThanOrEqual(BUDGET.script);
    expect(numbers.style, 'style').toBeLessThanOrEqual(BUDGET.style);
    expect(numbers.font, 'fonts').toBeLessThanOrEqual(BUDGET.font);
    expect(numbers.document, 'HTML').toBeLessThanOrEqual(BUDGET.document);
    expect(shift, 'layout shift').toBeLessThanOrEqual(BUDGET.shift);
    await expect(page.locator('link[rel=preload][as=font]')).toHaveCount(1);
    const elsewhere = all.map(({ url }) => url).filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('data:'));
    expect(elsewhere, 'other origins').toEqual([]);
    for (const { encoding } of [...ofKind('Script'), ...ofKind('Stylesheet'), ...ofKind('Document')]) expect(encoding).toBe('gzip');
    for (const load of [...ofKind('Script'), ...ofKind('Stylesheet')]) {
      expect(load.url).not.toMatch(/admin/);
      expect(/--mantine-|MantineProvider|ProseMirror/.test(await load.text()), `Mantine or the editor in ${load.url}`).toBe(false);
    }
  });
}
