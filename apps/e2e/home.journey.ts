import { axe } from './testing/axe.ts';
import { expect, test } from './testing/journey.ts';

test('the home page opens with one headline', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await axe(page);
});
