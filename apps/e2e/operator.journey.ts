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
