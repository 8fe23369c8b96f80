import type { Locator, Page } from '@playwright/test';
import { Ballot } from './testing/ballot.ts';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { aQuestion, expectCounted } from './testing/question.ts';
import { Talk } from './testing/talk.ts';

const RING = 3;

/** Width of the ring around what has the focus; 0 when nothing has it or nothing shows it. */
function ringWidth(page: Page): Promise<number> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 0;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  });
}

/** Presses Tab until it has the focus; every stop on the way has a ring. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < 400; stop++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) continue;
    const stopAt = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
    expect(await ringWidth(page), `focus ring of ${stopAt}`).toBeGreaterThanOrEqual(RING);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

test('a member votes, comments and signs out by keyboard alone', async ({ member }) => {
  const question = await aQuestion();
  const { page } = await member();
  const [ballot, talk] = [new Ballot(page, question), new Talk(page)];
  await open(page, question.article);

  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  expect(await ringWidth(page)).toBeGreaterThanOrEqual(RING);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);

  await tabTo(page, ballot.button('YAY'));
  await page.keyboard.press('Enter');
  await expect(ballot.said).toHaveText('You said YAY');
  expect(await ballot.box.evaluate((box) => box.contains(document.activeElement)), 'the focus stays in the ballot').toBe(true);
  await tabTo(page, ballot.changeTo('NAY'));
  await page.keyboard.press('Space');
  await expect(ballot.said).toHaveText('You said NAY');
  await expectCounted(question, { YAY: 0, NAY: 1 });

  await tabTo(page, talk.field);
  await page.keyboard.type('Not one hand of mine is on the mouse.');
  await tabTo(page, talk.send);
  await page.keyboard.press('Enter');
  await expect(talk.comment('Not one hand of mine is on the mouse.')).toBeFocused();

  await page.keyboard.press('ControlOrMeta+Home');
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Alerts' }));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/me');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Sign out', exact: true }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('a visitor tabs through a page with a ring at every stop, and never into a trap', async ({ page }) => {
  await open(page, '/articles/yay-or-nay-mini-backpacks');
  await tabTo(page, page.getByRole('contentinfo').getByRole('button', { name: 'Dark' }));
  expect(await ringWidth(page)).toBeGreaterThanOrEqual(RING);
});
