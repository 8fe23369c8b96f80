import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { sweep } from './testing/sweep.ts';

test.use({ expectedNoise: /status of (404|422)/ });

test('the bar leads to the boards; a private one is there for those who belong, and for nobody else', { tag: '@phone' }, async ({ page, sample }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/');
  await page.getByRole('navigation', { name: 'Main, at the bottom' }).getByRole('link', { name: 'Boards' }).click();
  await expect(page.getByRole('heading', { name: 'Boards', level: 1 })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Behind the counter' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Care and repair' }).click();
  await expect(page.getByRole('heading', { name: 'Care and repair', level: 1 })).toBeFocused();
  expect((await page.goto('/boards/staff-room'))?.status()).toBe(404);

  const ines = await sample('Ines-Sample');
  await open(ines.page, '/boards');
  await ines.page.getByRole('link', { name: 'Staff room' }).click();
  await expect(ines.page.getByText('Private: only those who belong here see it.')).toBeVisible();
});

test('an admin makes an audience and a board for it, and what was typed survives a refusal', async ({ sample, member }) => {
  const [admin, friend, stranger] = [await sample('Ada-Sample'), await member(), await member()];
  const name = `Circle of ${friend.handle}`;
  const desk = admin.page;
  await open(desk, '/admin/boards');
  await desk.getByText('New audience').click();
  const audience = desk.locator('details', { hasText: 'New audience' });
  await audience.getByLabel('Name').fill(name);
  await audience.getByLabel('And these members, by handle').fill(`${friend.handle}\nnobody-of-this-name`);
  await audience.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByRole('link', { name: 'There is no member called nobody-of-this-name.' })).toBeVisible();
  await expect(audience.getByLabel('Name')).toHaveValue(name);
  await audience.getByLabel('And these members, by handle').fill(friend.handle);
  await audience.getByRole('button', { name: 'Save' }).click();
  await expect(desk.locator('summary', { hasText: name })).toHaveCount(1);

  const slug = `circle-of-${friend.handle}`;
  await desk.getByText('New board').click();
  const board = desk.locator('details', { hasText: 'New board' });
  await board.getByLabel('Name').fill(name);
  await board.getByLabel('Address: /boards/…').fill(slug);
  await board.getByLabel('What belongs here').fill('For two.');
  await board.getByLabel('Who reads').selectOption(name);
  await board.getByRole('button', { name: 'Save' }).click();
  await expect(desk.locator('summary', { hasText: name })).toHaveCount(2);

  await open(friend.page, `/boards/${slug}`);
  await expect(friend.page.getByRole('heading', { name, level: 1 })).toBeVisible();
  expect((await stranger.page.goto(`/boards/${slug}`))?.status()).toBe(404);
});

test('nothing stands in the way on the boards', async ({ page, sample }) => {
  test.slow();
  await sweep(page, ['/boards', '/boards/what-fits', '/boards/nothing-here']);
  await sweep((await sample('Ada-Sample')).page, ['/boards/staff-room', '/admin/boards']);
});
