import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { mailsTo } from './testing/outbox.ts';
import { startEmptySite } from './testing/site.ts';
import { sweep, sweepHere, watchPolicy } from './testing/sweep.ts';

test.slow();
test.use({ expectedNoise: /status of (404|422)/ });

const EMAIL = 'owner@bags.example';

test('an operator opens an empty site by the link on the console, tries it with sample content, and empties it again', async ({ another }) => {
  const site = await startEmptySite();
  try {
    const welcome = site.welcome ?? '';
    const phone = await another({ baseURL: site.url, javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const page = await phone.newPage();

    await test.step('without script, on a phone: an account, then a name', async () => {
      const looking = await (await another({ baseURL: site.url })).newPage();
      expect((await looking.request.get('/welcome')).status()).toBe(404);
      expect((await looking.request.get(`${welcome}x`)).status()).toBe(404);
      await sweep(looking, [welcome]);
      await page.goto(welcome);
      await page.getByLabel('Your e-mail address').fill(EMAIL);
      await page.getByLabel('A password').fill('short');
      await page.getByRole('button', { name: 'Make me the admin' }).click();
      await expect(page.getByRole('alert')).toContainText('The password is too short');
      await expect(page.getByLabel('Your e-mail address')).toHaveValue(EMAIL);
      await page.getByLabel('A password').fill('nine umbrellas under a ladder');
      await page.getByRole('button', { name: 'Make me the admin' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Name your site' })).toBeVisible();
      expect((await looking.request.get(welcome)).status()).toBe(404);
      await page.getByLabel('Name of the site').fill('');
      await page.getByLabel('Tagline').fill('Bags, weighed and found wanting');
      await page.getByLabel('Bring it').check();
      await page.getByRole('button', { name: 'Open the site' }).click();
      await expect(page.getByRole('alert')).toContainText('This cannot be empty.');
      await expect(page.getByLabel('Tagline')).toHaveValue('Bags, weighed and found wanting');
      await expect(page.getByLabel('Bring it')).toBeChecked();
      await page.getByLabel('Name of the site').fill('The Bag Bench');
      await page.getByRole('button', { name: 'Open the site' }).click();
      await expect(page.getByText('Your site is open. What is left to do stands below.')).toBeVisible();
      expect((await mailsTo(page, EMAIL)).map(({ subject }) => subject)).toEqual(['The Bag Bench: this mail arrived']);
    });

    await test.step('the desk lists what is left, each with the way to it', async () => {
      const steps = page.getByRole('region', { name: 'First steps' });
      await expect(steps.getByRole('listitem').filter({ hasText: 'Mails work' })).toContainText('Done:');
      await expect(steps.getByRole('listitem').filter({ hasText: 'There is a board' })).toContainText('Open:');
      await steps.getByRole('button', { name: 'There is one' }).click();
      await expect(page.getByText('Noted. You are asked again in thirty days.')).toBeVisible();
      await expect(steps.getByRole('listitem').filter({ hasText: 'There is a backup' })).toContainText('Done:');
      await steps.getByRole('link', { name: 'Look at what goes' }).click();
    });

    const laptop = await another({ baseURL: site.url, storageState: await phone.storageState() });
    const desk = await laptop.newPage();
    await test.step('the sample content goes in one step', async () => {
      await watchPolicy(desk);
      await open(desk, '/admin/sample');
      await sweepHere(desk);
      await desk.getByRole('button', { name: 'Remove the sample content' }).click();
      await expect(desk.getByRole('alert')).toContainText('Tick that it may go');
      await desk.getByRole('checkbox', { name: /It may go/ }).check();
      await desk.getByRole('button', { name: 'Remove the sample content' }).click();
      await expect(desk.getByText('The sample content is gone.')).toBeVisible();
    });

    await test.step('the list is put away, and stays where it can be found', async () => {
      await sweep(desk, ['/admin', '/admin/first-steps']);
      await open(desk, '/admin');
      await desk.getByRole('button', { name: 'Put this list away' }).click();
      await expect(desk.getByText('The list is put away. It stays under Site, First steps.')).toBeVisible();
      await expect(desk.getByRole('heading', { name: 'First steps' })).toHaveCount(0);
    });

    await test.step('where nothing stands yet, each public page says so and is whole', async () => {
      const reader = await (await another({ baseURL: site.url })).newPage();
      await sweep(reader, ['/', '/trends', '/bags', '/boards', '/articles', '/rules', '/moderation-log', '/moderation-log/scorecard']);
    });
  } finally {
    await site.stop();
  }
});
