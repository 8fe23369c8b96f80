import type { Page } from '@playwright/test';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';

const ARTICLE = '/articles/yay-or-nay-mini-backpacks';

/** Two galleries in order, a comparison between them, and what belongs around the text. */
async function expectWhole(page: Page): Promise<void> {
  const galleries = page.getByRole('region', { name: /All sixteen of them|Seen from our window/ });
  await expect(galleries).toHaveCount(2);
  const [products, looks] = [galleries.first(), galleries.last()];
  await expect(products.getByRole('figure')).toHaveCount(16);
  await expect(products.getByText('via Bergdorf Goodman $2,690 price of 24 August 2016')).toBeVisible();
  await expect(page.getByText('drew what went past')).toBeVisible();
  await expect(looks.getByRole('figure')).toHaveCount(6);
  const comparison = page.getByRole('figure').filter({ hasText: 'after a comparison by @jaknoy' });
  await expect(comparison.getByRole('img')).toHaveCount(2);
  await expect(page.getByText('Updated 27 May 2017')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Related reads' }).getByRole('listitem')).toHaveCount(4);
}

test('a reader opens a gallery, turns it by key, and comes back to where they were', async ({ page }) => {
  await open(page, ARTICLE);
  await expectWhole(page);
  const second = page.getByRole('link', { name: /^Enlarge/ }).nth(1);
  await second.focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('dialog', { name: 'Picture' });
  await expect(box.getByRole('status')).toHaveText('2 of 16');
  await page.keyboard.press('ArrowRight');
  await expect(box.getByRole('status')).toHaveText('3 of 16');
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(second).toBeFocused();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, expectedNoise: /\.js csp$/ });

  test('a reader sees all parts of an article, and goes on through its series', async ({ page }) => {
    await page.goto(ARTICLE);
    await expectWhole(page);
    await page.getByRole('navigation', { name: 'How small can you go?' }).getByRole('link', { name: /Micro-bags/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('YAY or NAY: Micro-bags?');
    await page.getByRole('link', { name: 'How small can you go?' }).click();
    await page.getByRole('link', { name: 'YAY or NAY: A micro-bag, and nothing else?' }).click();
    await expect(page.getByText('Something in this article was given to us.')).toBeVisible();
    await page.goto('/trends/mini-backpacks');
    const asked = page.getByRole('region', { name: 'Asked again, and again' }).getByRole('list').first();
    await expect(asked.locator('> li')).toHaveText([/^2016.*Still open.*YAY13/, /^2026.*YAY.*YAY8 \(67%\)NAY4/, /^2026.*Still open.*15 votes/]);
    const foretold = page.getByRole('region', { name: 'Foretold' }).getByRole('listitem');
    await expect(foretold).toHaveText([/Timeless.*19 July 2023.*Being asked now/, /no passing fancy.*Came true/]);
    await expect(page.getByRole('region', { name: 'What it goes with' })).toContainText('Let the straps out before the coat goes on');
    await page.goto('/articles');
    await page.getByRole('link', { name: 'Picks of 2016' }).click();
    await expect(page.getByText('1. The question that the office could not agree on.')).toBeVisible();
  });
});
