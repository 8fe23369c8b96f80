import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromium } from '../../scripts/chromium.mjs';
import { freePort } from '../../scripts/embedded-postgres.mjs';

// Workers read this file again: the port of the one server under test is chosen once, and handed down.
process.env.SWINGTAG_E2E_PORT ??= String(await freePort());

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  globalSetup: './testing/site.ts',
  outputDir: '../../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  // On a machine with too little to spare a step may come too late; a second try that passes is named by `npm test`.
  retries: 1,
  workers: Math.min(2, availableParallelism()),
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${process.env.SWINGTAG_E2E_PORT}`,
    launchOptions: await chromium(),
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
});
