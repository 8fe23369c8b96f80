import { axe } from './testing/axe.ts';
import { sql } from './testing/database.ts';
import { anEditor } from './testing/desk.ts';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { aPicture } from './testing/picture.ts';

test.use({ expectedNoise: /status of (404|409|422)|\.js csp$/ });
let made = 0;
const aName = (what: string) => `${what} ${process.pid.toString(36)}${Date.now().toString(36)}${++made}`;

/** A bag of the sample's first brand, by a direct insert. */
async function aBag(model: string): Promise<string> {
  const slug = model.toLowerCase().replaceAll(' ', '-');
  await sql(`INSERT INTO bag (slug, brand_id, model, silhouette, picture_id) SELECT $1, brand_id, $2, 'tote', picture_id FROM bag WHERE merged_into_id IS NULL ORDER BY id LIMIT 1`, [slug, model]);
  return slug;
}

test('an editor adds a bag, changes two together, merges them, and the old address leads on', async ({ member, page }) => {
  const { page: desk } = await anEditor(member);
  const [kept, twice] = [aName('Weekday Satchel'), aName('Weekday Satchel')];
  const other = await aBag(twice);
  await open(desk, '/admin/bags/new');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByRole('alert')).toBeVisible();
  await desk.getByLabel('Brand', { exact: true }).fill('Sample & Daughters');
  await desk.getByLabel('Model').fill(kept);
  await desk.getByLabel('Shape').fill('satchel');
  await desk.getByRole('radio').first().check();
  await desk.getByLabel('Seller').first().fill('The Sample Attic');
  await desk.getByLabel('Price').first().fill('210');
  await desk.getByLabel('Currency').first().fill('EUR');
  await desk.getByLabel('Seen on').first().fill('2026-10-02');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Saved.')).toBeVisible();
  await axe(desk, 'the form of a bag');

  await open(desk, `/admin/bags?search=${encodeURIComponent(kept.slice(0, 16))}&sort=NEWEST`);
  for (const name of [kept, twice]) await desk.getByRole('checkbox', { name: new RegExp(`${name}$`) }).check();
  await desk.getByLabel('Change', { exact: true }).selectOption('Add: Colour');
  await desk.getByLabel('To, or which value').fill('bottle green');
  await desk.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(desk.getByText('Changed: 2.')).toBeVisible();

  for (const name of [kept, twice]) await desk.getByRole('checkbox', { name: new RegExp(`${name}$`) }).check();
  await desk.getByRole('button', { name: 'Merge…' }).click();
  await expect(desk.getByText('1 offer of a seller')).toBeVisible();
  await axe(desk, 'before merging');
  await desk.getByRole('radio', { name: new RegExp(`${kept}$`) }).check();
  await desk.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(desk.getByText('They are one now. The old addresses lead here.')).toBeVisible();
  await page.goto(`/bags/${other}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kept);
  await expect(page).not.toHaveURL(new RegExp(other));
});

test('of two editors of a brand the second is told, sees both, and decides', async ({ member }) => {
  const [{ page: first }, { page: second }] = [await anEditor(member), await anEditor(member, { javaScriptEnabled: false })];
  const name = aName('House of Seams');
  await open(first, '/admin/brands/new');
  await first.getByLabel('Name', { exact: true }).fill(name);
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(first.getByText('Saved.')).toBeVisible();
  await second.goto(first.url());
  await first.getByLabel('What is said of it').fill('Sewn in a garage.');
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(first.getByText('Saved.')).toBeVisible();
  await second.getByLabel('What is said of it').fill('Sewn in a palace.');
  await second.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(second.getByRole('alert')).toContainText('Somebody else has changed this meanwhile');
  await expect(second.getByRole('row', { name: /Sewn in a garage\..*Sewn in a palace\./s })).toBeVisible();
  await second.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(second.getByText('Saved.')).toBeVisible();
  await first.goto(first.url());
  await expect(first.getByLabel('What is said of it')).toHaveValue('Sewn in a palace.');
});

test('without script an editor finds what is to be put right, and puts it right', async ({ member }) => {
  const { page: sender } = await anEditor(member);
  const file = `${aName('unseen')}.jpg`;
  await open(sender, '/admin/pictures');
  await sender.getByLabel('Send pictures').setInputFiles(await aPicture(file));
  await expect(sender.getByRole('listitem').filter({ hasText: file }).first()).toContainText('Ready');
  const { page } = await anEditor(member, { javaScriptEnabled: false });
  await page.goto('/admin/repair');
  await page.getByRole('button', { name: 'Look again now' }).click();
  await page.getByRole('navigation', { name: 'What is to be put right' }).getByRole('link', { name: /^No description/ }).click();
  await page.getByRole('link', { name: file }).click();
  await page.getByLabel('Description').fill('Something that was unseen');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.goto('/admin/repair?kind=NO_ALT');
  await page.getByRole('button', { name: 'Look again now' }).click();
  await page.goto('/admin/repair?kind=NO_ALT');
  await expect(page.getByRole('link', { name: file })).toHaveCount(0);
});

test('editors alone have the tables', async ({ member, moderator }) => {
  const [{ page: reader }, { page: judge }] = [await member(), await moderator()];
  for (const page of [reader, judge]) {
    for (const path of ['/admin/bags', '/admin/trends/new', '/admin/merge/bags', '/admin/repair']) expect((await page.goto(path))?.status()).toBe(404);
  }
});
