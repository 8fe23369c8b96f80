import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { codeSentBy } from './testing/outbox.ts';
import { sweepHere, watchPolicy } from './testing/sweep.ts';

test.use({ expectedNoise: /status of (401|403|404|422)|\/assets\/.* csp$/ });

/** As if this person had signed in an hour ago. */
async function letProofAge(handle: string): Promise<void> {
  await sql(`UPDATE session SET proven_at = now() - interval '1 hour' WHERE member_id = (SELECT id FROM member WHERE handle = $1)`, [handle]);
}

async function roleOf(handle: string): Promise<string | undefined> {
  return (await sql<{ role: string }>('SELECT role FROM member WHERE handle = $1', [handle]))[0]?.role;
}

test('an old sign-in is confirmed in place before a ban or a new role, and nothing typed is lost', async ({ member, admin }) => {
  const [subject, boss] = [await member(), await admin()];
  const desk = boss.page;
  const reason = 'Writes advertisements for a shop, and has been asked to stop three times.';

  await test.step('a ban asks for a code, by keyboard alone', async () => {
    await letProofAge(boss.handle);
    await watchPolicy(desk);
    await open(desk, `/admin/members/${subject.handle}`);
    await desk.getByRole('radio', { name: /^Ban/ }).check();
    await desk.getByLabel('Reason', { exact: true }).fill(reason);
    await desk.getByRole('button', { name: `Ban ${subject.handle}` }).press('Enter');
    await expect(desk.getByRole('alert')).toContainText('Confirm that it is you');
    await sweepHere(desk);
    const code = await codeSentBy(desk, boss.email, async () => desk.getByRole('button', { name: 'Send me a code instead' }).press('Enter'));
    await expect(desk.getByLabel('Reason', { exact: true })).toHaveValue(reason);
    await desk.getByLabel(`Code from the mail to ${boss.email}`).fill('000000');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('alert')).toContainText('That is not the code in the newest mail.');
    await desk.getByLabel(/^Code from the mail/).fill(code);
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(`${subject.handle} is banned from this moment and has been told why.`)).toBeVisible();
  });

  await test.step('right after it, a role is given without being asked again', async () => {
    await desk.getByLabel('Role', { exact: true }).selectOption('EDITOR');
    await desk.getByLabel('Reason, for the log').fill('A mistake of ours, made good.');
    await desk.getByRole('button', { name: 'Change role' }).click();
    await expect(desk.getByText(`The role of ${subject.handle} is changed.`)).toBeVisible();
    expect(await roleOf(subject.handle)).toBe('EDITOR');
  });
});

test('an old sign-in is confirmed without script, too', async ({ member, sample }) => {
  const [subject, boss] = [await member(), await sample('Ada-Sample', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })];
  await letProofAge('ada-sample');
  const desk = boss.page;
  await desk.goto(`/admin/members/${subject.handle}`);
  await desk.getByLabel('Role', { exact: true }).selectOption('MODERATOR');
  await desk.getByLabel('Reason, for the log').fill('Helps out at weekends.');
  await desk.getByRole('button', { name: 'Change role' }).click();
  await desk.getByLabel('Your password').fill('not this one');
  await desk.getByRole('button', { name: 'Confirm and go on' }).click();
  await expect(desk.getByRole('alert')).toContainText('This is not your password.');
  await expect(desk.getByLabel('Reason, for the log')).toHaveValue('Helps out at weekends.');
  await desk.getByLabel('Your password').fill('try-a-bag-on');
  await desk.getByRole('button', { name: 'Confirm and go on' }).click();
  await expect(desk.getByText(`The role of ${subject.handle} is changed.`)).toBeVisible();
  expect(await roleOf(subject.handle)).toBe('MODERATOR');
});

test('the desk counts what happened, and each number leads to its list and its file', async ({ sample }) => {
  const desk = (await sample('Ada-Sample')).page;
  await open(desk, '/admin?sample=1');
  const held = desk.getByRole('link', { name: /held before publication/ });
  await expect(held).toHaveAttribute('href', '/admin/review?held=1');
  const oldest = (await sql<{ day: string }>(`SELECT to_char(min(opened_at) AT TIME ZONE 'UTC', 'FMDD FMMonth YYYY, HH24:MI') AS day FROM moderation_case WHERE opened_at IS NOT NULL`))[0]?.day ?? '';
  await expect(desk.getByRole('link', { name: /^\d+ open case/ })).toContainText(`The oldest waits since ${oldest}`);
  const comments = desk.getByRole('link', { name: /^Comments: \d+\. Show them$/ });
  const total = Number((/\d+/.exec((await comments.getAttribute('aria-label')) ?? '') ?? ['0'])[0]);
  expect(total).toBeGreaterThan(0);
  const href = (await comments.getAttribute('href')) ?? '';
  const file = await (await desk.request.get(href.replace('?', '/csv?'))).text();
  expect(file.trim().split('\n').length).toBeGreaterThan(1);
  await comments.click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('Comments');
  const row = desk.getByRole('listitem').filter({ hasText: 'Mirror quality micro-bags, nobody will ever see the difference.' });
  // What was written since may fill a page or more.
  for (let here = desk.url(); (await row.count()) === 0; here = desk.url()) {
    await desk.getByRole('link', { name: 'Next page' }).click();
    await expect(desk).not.toHaveURL(here);
  }
  await expect(row.getByRole('link')).toHaveText(['discount-dotty', 'comment on “YAY or NAY: A micro-bag, and nothing else?”']);
  await expect(row).toContainText('Held before publication');
  await desk.getByRole('link', { name: 'Back to the desk' }).click();
  await held.click();
  const filter = desk.locator('summary', { hasText: 'Filter and order: Only what rules hold before publication' });
  await filter.click();
  await expect(desk.getByRole('checkbox', { name: 'Only what rules hold before publication' })).toBeChecked();
  await desk.getByLabel('Order').selectOption('Oldest first');
  await desk.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(desk.locator('summary', { hasText: 'Filter and order: Oldest first · Only what rules hold' })).toBeFocused();
  await desk.getByRole('link', { name: 'Show all' }).click();
  await expect(desk.getByText('everything, most urgent first')).toBeVisible();
});

test('a setting is found, changed, looked at by everybody, and put back from its history', async ({ sample, page }) => {
  const desk = (await sample('Ada-Sample')).page;
  const words = `Bags before noon, ${process.pid}`;
  await open(desk, '/admin/settings');
  await desk.getByLabel('Find a setting').fill('before the house');
  await desk.getByRole('button', { name: 'Find' }).click();
  await expect(desk.getByRole('button', { name: 'Save' })).toHaveCount(1);
  await desk.getByLabel('Words before the house rules').fill(words);
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('Saved. It holds from now on, everywhere.')).toBeVisible();
  await page.goto('/rules');
  await expect(page.getByText(words)).toBeVisible();
  await open(desk, '/admin/settings');
  await desk.getByRole('button', { name: `Put back: Words before the house rules, the default` }).first().click();
  await expect(desk.getByText('Saved. It holds from now on, everywhere.')).toBeVisible();
  await page.reload();
  await expect(page.getByText(words)).toHaveCount(0);
});

test('a member is found, gets a tier and a note, and reads on their own page what the tier allows', async ({ member, sample }) => {
  const [subject, boss] = [await member(), await sample('Ines-Sample')];
  await open(subject.page, '/me');
  await expect(subject.page.getByRole('heading', { name: 'Your tier: New' })).toBeVisible();
  await expect(subject.page.getByText('What comes next: Basic.')).toBeVisible();
  await expect(subject.page.getByText('Still to go: 3 more days, and visits on 2 more days.')).toBeVisible();

  const desk = boss.page;
  await open(desk, `/admin/members?search=${subject.handle}`);
  await desk.getByRole('link', { name: subject.handle }).click();
  await desk.getByLabel('What holds').selectOption('BASIC');
  await desk.getByRole('button', { name: 'Set the tier' }).click();
  await expect(desk.getByRole('alert')).toContainText('The reason is empty.');
  await desk.locator('#tier-reason').fill('Known from the fair.');
  await desk.getByRole('button', { name: 'Set the tier' }).click();
  await expect(desk.getByText(`The tier of ${subject.handle} is set.`)).toBeVisible();
  await open(subject.page, '/me');
  await expect(subject.page.getByRole('heading', { name: 'Your tier: Basic' })).toBeVisible();
  await expect(subject.page.getByText('The staff gave it to you; it does not change by itself.')).toBeVisible();

  await desk.getByLabel('What holds').selectOption({ label: 'As computed' });
  await desk.locator('#tier-reason').fill('Once is enough.');
  await desk.getByRole('button', { name: 'Set the tier' }).click();
  await expect(desk.getByText('computed from age and visits.')).toBeVisible();
  await open(desk, `/admin/log?action=member.tier_computed`);
  await expect(desk.getByText('Once is enough.').first()).toBeVisible();
});

test('the rooms of the desk open by key and without script, close on Escape, and say where one is', { tag: '@phone' }, async ({ sample }) => {
  const desk = (await sample('Ada-Sample')).page;
  await open(desk, '/admin/settings');
  const nav = desk.getByRole('navigation', { name: 'Desk' });
  const site = nav.locator('summary', { hasText: 'Site' });
  await site.focus();
  await desk.keyboard.press('Enter');
  await expect(nav.getByRole('link', { name: 'Boards' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(nav.getByRole('link', { name: 'Boards' })).toBeHidden();
  await expect(site).toBeFocused();
  await desk.keyboard.press('Enter');
  await nav.getByRole('link', { name: 'Boards' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Boards' })).toBeVisible();
  await expect(nav.getByRole('link', { name: 'Boards' })).toBeHidden();

  const plain = (await sample('Ada-Sample', { javaScriptEnabled: false })).page;
  await plain.goto('/admin');
  await plain.getByRole('navigation', { name: 'Desk' }).locator('summary', { hasText: 'Moderation' }).click();
  await plain.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Members' }).click();
  await expect(plain.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
});
