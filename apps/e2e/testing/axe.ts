import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const fromPackage = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const source = readFileSync(fromPackage.resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
  axe?: { run: (options: object) => Promise<AxeResults> };
}

/** What a scheme can change: all other rules look at the document, which is the same in both. */
const ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Expects that axe finds nothing on the page as it stands; `where` names the state in a failure. */
export async function axe(page: Page, where = '', { onlyColours = false } = {}): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(async (runOnly) => {
    // A change of scheme or size has arrived when it has been painted and nothing fades any more.
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const results = await (window as WithAxe).axe?.run({ runOnly, resultTypes: ['violations'] });
    return results?.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${String(node.target)} ${node.failureSummary ?? ''}`));
  }, onlyColours ? { type: 'rule', values: ABOUT_COLOUR } : { type: 'tag', values: RULES });
  expect(violations, `axe on ${page.url()} ${where}`).toEqual([]);
}
