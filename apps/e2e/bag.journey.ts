import { expect, test } from './testing/journey.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, expectedNoise: /\.js csp$/ });

  test('a member filters bags, saves one, sees it on the list, and shows the list', async ({ member, page }) => {
    const { page: own, handle } = await member({ javaScriptEnabled: false });
    await own.goto('/');
    await own.getByRole('contentinfo').getByRole('link', { name: 'Bags' }).click();
    await own.getByText('Occasion', { exact: true }).first().click();
    await own.getByRole('checkbox', { name: /^evening/ }).check();
    await own.getByText('Material', { exact: true }).first().click();
    await own.getByRole('checkbox', { name: 'not leather' }).check();
    await own.getByRole('button', { name: 'Show these bags' }).click();
    const said = await own.getByText(/^\d+ bags?$/).innerText();
    await expect(own.getByRole('checkbox', { name: /^evening/ }).locator('xpath=..')).toContainText(`(${Number.parseInt(said, 10)})`);
    await expect(own.getByRole('link', { name: 'Usher Belt Bag' })).toHaveCount(0);
    await own.getByRole('link', { name: /Overture Clutch/ }).click();
    await expect(own.getByText('$180 on 1 October 2026 at The Sample Attic')).toBeVisible();
    await own.getByRole('button', { name: 'Put on my dream list' }).click();
    await expect(own.getByText('It is on your dream list.')).toBeVisible();
    await page.goto(`/members/${handle}/bags`);
    await expect(page.getByText('This list is kept private.')).toHaveCount(2);
    await own.goto('/me/bags');
    const dreams = own.getByRole('region', { name: 'Dream list' });
    await expect(dreams.getByRole('link', { name: /Overture Clutch/ })).toBeVisible();
    await dreams.getByLabel('Who may see it').selectOption('Everybody');
    await dreams.getByRole('button', { name: 'Save' }).click();
    await page.reload();
    await expect(page.getByRole('link', { name: /Overture Clutch/ })).toBeVisible();
  });

  test('a synonym leads to the trend, in the catalogue and in the address', async ({ page }) => {
    await page.goto('/bags?search=micro-purses');
    await expect(page.getByRole('link', { name: /Le Chiquito/ })).toBeVisible();
    await page.goto('/trends/micro-purse');
    await expect(page).toHaveURL(/\/trends\/micro-bags$/);
    await page.goto('/bags?search=mikro-bagz');
    const nearest = page.getByRole('region', { name: 'The nearest trends' }).getByRole('link');
    await expect(nearest.first()).toHaveText('Micro-bags');
    await nearest.first().click();
    await expect(page).toHaveURL(/\/trends\/micro-bags$/);
  });
});
