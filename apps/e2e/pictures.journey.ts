import { axe } from './testing/axe.ts';
import { sql } from './testing/database.ts';
import { anEditor } from './testing/desk.ts';
import { expect, test } from './testing/journey.ts';
import { goOffline, open } from './testing/open.ts';
import { aPicture } from './testing/picture.ts';
import { aQuestion } from './testing/question.ts';
import { report, say, Talk } from './testing/talk.ts';

test.use({ expectedNoise: /status of (403|404|413|422)|ERR_INTERNET_DISCONNECTED|\.js csp$/ });

test('an editor sends several pictures, takes one back, tries another again, pastes one, and describes it', async ({ member }) => {
  const { page, context } = await anEditor(member);
  const seen = `A plum-coloured square ${crypto.randomUUID().slice(0, 8)}`;
  await open(page, '/admin/pictures');
  const rows = page.getByRole('listitem').filter({ has: page.locator('progress, button') });
  const row = (name: string) => rows.filter({ hasText: name });

  await test.step('a file that is no picture is refused with a sentence, the others are taken', async () => {
    await page.getByLabel('Send pictures').setInputFiles([
      await aPicture('first.jpg'),
      { name: 'drawing.png', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
    ]);
    await expect(row('drawing.png')).toContainText('Drawings in SVG are not taken');
    await expect(row('first.jpg')).toContainText('Ready');
    await axe(page, 'with files sent');
  });

  await test.step('files chosen in the plain form are taken up by the desk that takes its place, whenever they come', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await context.route('**/assets/upload-desk-*.js', async (route) => held.then(() => route.continue()));
    await open(page, '/admin/pictures');
    const field = page.getByLabel('Send pictures');
    await expect(page.getByText('You can also drop files here')).toHaveCount(0);
    await field.setInputFiles(await aPicture('early.jpg'));
    const old = await field.elementHandle();
    letGo();
    await expect(row('early.jpg')).toContainText('Ready');
    await context.unroute('**/assets/upload-desk-*.js');
    const { buffer } = await aPicture('late.jpg');
    await old?.evaluate((input, bytes) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], 'late.jpg', { type: 'image/jpeg' }));
      (input as HTMLInputElement).files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, buffer.toString('base64'));
    await expect(row('late.jpg')).toContainText('Ready');
  });

  await test.step('one is cancelled while it is held up, and sent again', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await context.route('**/uploads/*', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.getByLabel('Send pictures').setInputFiles(await aPicture('held.jpg'));
    await expect(row('held.jpg').getByRole('progressbar')).toBeVisible();
    await row('held.jpg').getByRole('button', { name: 'Cancel: held.jpg' }).click();
    await expect(row('held.jpg')).toContainText('Cancelled');
    letGo();
    await context.unroute('**/uploads/*');
    await row('held.jpg').getByRole('button', { name: 'Try again: held.jpg' }).click();
    await expect(row('held.jpg')).toContainText('Ready');
  });

  await test.step('without a connection it says so, and keeps the file to be sent again', async () => {
    await goOffline(page);
    await page.getByLabel('Send pictures').setInputFiles(await aPicture('offline.jpg'));
    await expect(row('offline.jpg')).toContainText('Not sent. Check the connection and try again.');
    await context.setOffline(false);
    await row('offline.jpg').getByRole('button', { name: 'Try again: offline.jpg' }).click();
    await expect(row('offline.jpg')).toContainText('Ready');
  });

  await test.step('one is pasted, cut by keys and described; without a description it is not saved', async () => {
    const pasted = await aPicture('pasted.jpg', 800, 800);
    await page.evaluate(async (address) => {
      const data = new DataTransfer();
      data.items.add(new File([await (await fetch(address)).blob()], 'pasted.jpg', { type: 'image/jpeg' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, await served(page, pasted.buffer));
    const form = row('pasted.jpg');
    await expect(form).toContainText('Ready');
    const cut = form.getByRole('button', { name: /^Cut: arrow keys/ });
    await cut.focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await expect(form).toContainText('768 × 800 pixels, 16 from the left, 0 from the top');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByRole('alert')).toContainText('Say in a few words what can be seen');
    await form.getByLabel('Description').fill(seen);
    await form.getByLabel('Credit', { exact: true }).fill('Journey');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(page).toHaveURL(/\/admin\/pictures\/\d+$/);
    await expect(page.getByRole('img', { name: seen })).toBeVisible();
    const cutNow = async () => (await sql<{ cut: number }>(`SELECT crop_width AS cut FROM picture WHERE alt = $1 AND NOT waits_for_cut`, [seen]))[0]?.cut;
    await expect.poll(cutNow, { message: 'the width of the finished cut' }).toBe(768);
    await axe(page, 'one picture');
  });

  await test.step('it is found, and those without a description are in the repair list', async () => {
    await open(page, `/admin/pictures?search=${encodeURIComponent(seen)}`);
    await expect(page.getByRole('link', { name: seen })).toBeVisible();
    await open(page, '/admin/pictures?show=MISSING_ALT');
    await expect(page.getByRole('link', { name: 'first.jpg' })).toBeVisible();
    await expect(page.getByRole('link', { name: seen })).toHaveCount(0);
  });
});

/** An address that the page may fetch the bytes from: the policy allows no other. */
async function served(page: import('@playwright/test').Page, body: Buffer): Promise<string> {
  await page.route('**/pasted-bytes', (route) => route.fulfill({ body, contentType: 'image/jpeg' }));
  return '/pasted-bytes';
}

test('a member puts a picture beside their name, and everybody sees it in the talk', { tag: '@phone' }, async ({ member }) => {
  const { page, ask, handle } = await member();
  await open(page, '/me');
  await page.getByLabel('A picture to stand beside your name').setInputFiles(await aPicture('me.jpg'));
  await page.getByRole('button', { name: 'Smaller' }).click();
  await expect(page.getByText(/^540 × 540 pixels/)).toBeVisible();
  await axe(page, 'with a picture to cut');
  await page.getByRole('button', { name: 'Show it beside my name' }).click();
  await expect(page.getByText('Your picture is shown beside your name.')).toBeVisible();
  // Until it is cut it has another address.
  const shown = async () => {
    const { member: seen } = await ask<{ member: { avatarUrl: string } }>('query ($handle: String!) { member(handle: $handle) { avatarUrl } }', { handle });
    return (await page.request.get(seen.avatarUrl)).headers()['content-type'];
  };
  await expect.poll(shown).toBe('image/webp');
  const profile = await page.context().newPage();
  await profile.goto(`/members/${handle}`);
  await expect(profile.getByRole('img', { name: `Picture beside the name of ${handle}` })).toHaveAttribute('src', /^\/pictures\/[0-9a-f]{24}-64\.webp$/);
  await axe(profile, 'a member with a picture');
  await page.getByRole('button', { name: 'Take the picture away' }).click();
  await expect(page.getByText('Your picture is taken away.')).toBeVisible();
});

test('without script a member sends a picture and shows it; it is reported without script, and a moderator takes it away with one key', async ({ page: visitor, member, moderator }) => {
  const person = await member({ javaScriptEnabled: false });
  const { page, handle } = person;
  const question = await aQuestion();
  const said = await say(person, question, 'Look at my picture.');
  await page.goto('/me');
  await page.getByLabel('A picture to stand beside your name').setInputFiles({ name: 'words.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('only words') });
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('This is not a picture that we can read.')).toBeVisible();
  await page.getByLabel('A picture to stand beside your name').setInputFiles(await aPicture('plain.jpg'));
  await page.getByRole('button', { name: 'Send' }).click();
  for (const again = page.getByRole('link', { name: 'look again' }); (await again.count()) > 0; ) await again.click();
  await page.getByRole('button', { name: 'Show it beside my name' }).click();
  await expect(page.getByText('Your picture is shown beside your name.')).toBeVisible();

  await open(visitor, question.article);
  const face = new Talk(visitor).byId(said).getByRole('link').locator('img');
  await expect(face).toBeVisible();
  const address = (await face.getAttribute('src')) ?? '';

  const reporter = (await member({ javaScriptEnabled: false })).page;
  await reporter.goto(`/members/${handle}`);
  await reporter.getByRole('link', { name: 'Report this member' }).click();
  await reporter.getByRole('radio', { name: /^No advertising/ }).check();
  await reporter.getByRole('button', { name: 'Send report' }).click();
  await expect(reporter.getByRole('alert')).toContainText('Choose what it is about.');
  await expect(reporter.getByRole('radio', { name: /^No advertising/ })).toBeChecked();
  await reporter.getByRole('radio', { name: /^The picture beside it/ }).check();
  await reporter.getByRole('button', { name: 'Send report' }).click();
  await expect(reporter.getByText('Thank you. A moderator will look at it.')).toBeVisible();

  const desk = (await moderator()).page;
  await open(desk, `/members/${handle}/report`);
  await axe(desk, 'what a report is about');
  await open(desk, `/admin/review?author=${handle}`);
  await expect(desk.getByRole('heading', { name: `Picture of ${handle}` })).toBeVisible();
  await expect(desk.getByRole('img', { name: `Picture beside the name of ${handle}` }).last()).toBeVisible();
  await axe(desk, 'a case about a picture');
  await desk.keyboard.press('r');
  await expect(desk.getByText('Removed. The author is told why.')).toBeVisible();

  await expect(async () => expect((await visitor.request.get(address)).status()).toBe(404)).toPass();
  await open(visitor, question.article);
  await expect(new Talk(visitor).byId(said)).toContainText(handle);
  await expect(face).toHaveCount(0);
  await page.goto('/appeals');
  await expect(page.getByRole('heading', { name: 'A moderator removed your picture.' })).toBeVisible();
  await expect(page.getByText('The picture beside your name reads as advertising')).toBeVisible();
});

test('a picture that its owner changes after a report is decided about as it was reported', { tag: '@phone' }, async ({ member, moderator }) => {
  const [person, reporter, judge] = [await member(), await member(), await moderator()];
  const { page, handle } = person;
  const choose = async (name: string) => {
    await open(page, '/me');
    await page.getByLabel(/^(A picture to stand beside your name|Another picture)/).setInputFiles(await aPicture(name));
    await page.getByRole('button', { name: 'Show it beside my name' }).click();
    await expect(page.getByText('Your picture is shown beside your name.')).toBeVisible();
    // Until it is cut it has another address.
    await expect.poll(() => sql(`SELECT FROM avatar a JOIN picture p ON p.id = a.picture_id JOIN member m ON m.id = a.member_id WHERE m.handle = $1 AND p.waits_for_cut`, [handle])).toEqual([]);
    const { member: shown } = await reporter.ask<{ member: { avatarId: string; avatarUrl: string } }>('query ($handle: String!) { member(handle: $handle) { avatarId avatarUrl } }', { handle });
    return shown;
  };
  const reported = await choose('first.jpg');
  await report(reporter, reported.avatarId, { kind: 'AVATAR' });
  const present = await choose('second.jpg');
  await expect(async () => expect((await reporter.page.request.get(reported.avatarUrl)).status()).toBe(404)).toPass();

  const desk = judge.page;
  await open(desk, `/admin/review?case=avatar-${reported.avatarId}`);
  await expect(desk.getByText('Its owner has chosen another picture since.')).toBeVisible();
  const shown = ({ avatarUrl }: typeof present, width: number) => desk.locator(`img[src^='${avatarUrl.replace(/-\d+\.\w+$/, '')}'][width='${width}']`);
  for (const picture of [shown(reported, 192), shown(present, 96)]) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }
  await expect(desk.getByRole('link', { name: 'Warn or suspend its owner' })).toBeVisible();
  await expect(desk.getByRole('link', { name: 'Report that one, if it breaks a rule as well' })).toBeVisible();
  await axe(desk, 'a case about a picture that was changed since');
  await desk.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(desk.getByText('Removed. The author is told why.')).toBeVisible();

  const { member: now } = await reporter.ask<{ member: { avatarId: string } }>('query ($handle: String!) { member(handle: $handle) { avatarId } }', { handle });
  expect(now.avatarId).toBe(present.avatarId);
  await open(page, '/appeals');
  await expect(page.getByRole('heading', { name: 'A moderator removed your picture.' })).toBeVisible();
});
