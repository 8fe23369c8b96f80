import { expect, type Page } from '@playwright/test';
import { axe } from './axe.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];
const SCHEMES = ['light', 'dark'] as const;

interface WithViolations {
  violations?: string[];
}

/** From now on, pages remember what their content security policy has stopped. */
export async function watchPolicy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const violations: string[] = ((window as WithViolations).violations = []);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`),
    );
  });
}

/** The page as it stands: one h1, nothing stopped by its policy, and axe finds nothing, light and dark, wide and narrow. */
export async function sweepHere(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await axe(page, `${colorScheme}, ${viewport.width} px`, { onlyColours: colorScheme === 'dark' });
    }
  }
  expect(await page.evaluate(() => (window as WithViolations).violations), `policy of ${page.url()}`).toEqual([]);
}

/** The same for each of these addresses. */
export async function sweep(page: Page, paths: readonly string[]): Promise<void> {
  await watchPolicy(page);
  for (const path of paths) {
    await page.goto(path);
    await sweepHere(page);
  }
}
