import { axe } from './testing/axe.ts';
import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { goOffline, open } from './testing/open.ts';
import { aQuestion } from './testing/question.ts';
import { say } from './testing/talk.ts';

test.use({ expectedNoise: /status of (400|403|404|409|422)|ERR_INTERNET_DISCONNECTED|\.js csp$/ });
let made = 0;
const aTitle = () => `Wash it cold ${process.pid.toString(36)}${Date.now().toString(36)}${++made}`;

test('an admin adds a house rule, words it anew beside a colleague, retires it and brings it back; everybody reads each step', async ({ admin, member, page: reader }) => {
  const { page, context } = await admin();
  const [title, next] = [aTitle(), aTitle()];
  await open(page, '/admin/house-rules');
  await axe(page, 'house rules at the desk');
  await page.getByRole('link', { name: 'Add a rule' }).click();
  const form = page.getByRole('region', { name: 'A new rule' });

  await test.step('what is missing is said beside it, and nothing typed is lost; nor is it without a connection', async () => {
    await form.getByLabel('Rule', { exact: true }).fill(title);
    await form.getByLabel('Explanation').fill('Nobody gives advice here that shrinks a bag.');
    await form.getByLabel('What the author reads').fill('What you wrote would have shrunk a bag.');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByRole('alert').first()).toContainText('What is said of a picture is empty.');
    await axe(page, 'a rule that lacks words');
    await form.getByLabel('What is said of a picture').fill('Your picture shows a shrunken bag.');
    await goOffline(page);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Not sent. Check the connection and try again.')).toBeVisible();
    await context.setOffline(false);
    await expect(form.getByLabel('Rule', { exact: true })).toHaveValue(title);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved. Everybody reads it like this now.')).toBeVisible();
  });

  await test.step('readers find it among the rules and in the log, and report by it', async () => {
    await reader.goto('/rules');
    await expect(reader.getByRole('heading', { name: title })).toBeVisible();
    await reader.goto('/moderation-log');
    await expect(reader.getByRole('listitem').filter({ hasText: `the house rule “${title}”` })).toContainText('House rule added');
    const [author, reporter, question] = [await member(), await member(), await aQuestion()];
    const id = await say(author, question, 'Boil it.');
    await reporter.page.goto(`/comments/${id}/report`);
    await reporter.page.getByRole('radio', { name: new RegExp(title) }).check();
    await reporter.page.getByRole('button', { name: 'Send report' }).click();
    await expect.poll(() => sql('SELECT 1 FROM report r JOIN house_rule h ON h.id = r.rule_id WHERE h.title = $1', [title])).toHaveLength(1);
  });

  await test.step('who has not seen a colleague’s words does not overwrite them unasked', async () => {
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await open(tab, '/admin/house-rules');
      await tab.getByRole('link', { name: `Change: ${title}` }).click();
      await expect(tab.getByRole('heading', { level: 2, name: title })).toBeFocused();
      await expect(tab.getByLabel('Explanation')).toHaveValue('Nobody gives advice here that shrinks a bag.');
    }
    await other.getByLabel('Explanation').fill('By hand, and never with bleach.');
    await other.getByRole('button', { name: 'Save' }).click();
    await expect(other.getByText('Saved.')).toBeVisible();
    await page.getByLabel('Rule', { exact: true }).fill(next);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert').first()).toContainText('Somebody else has changed this rule meanwhile.');
    await expect(page.getByLabel('Rule', { exact: true })).toHaveValue(next);
    await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('never with bleach');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved. Everybody reads it like this now.')).toBeVisible();
    await other.close();
  });

  await test.step('retired it is no rule any more, and is read as an old one', async () => {
    await page.getByRole('button', { name: `Retire: ${next}` }).click();
    await expect(page.getByRole('region', { name: 'Retired' })).toContainText(next);
    await axe(page, 'a retired rule at the desk');
    await reader.goto('/rules');
    await expect(reader.getByRole('region', { name: 'No longer in force' })).toContainText(next);
    await axe(reader, 'a retired rule');
    await page.getByRole('button', { name: `Bring back: ${next}` }).click();
    await expect(page.getByRole('region', { name: 'In force' })).toContainText(next);
    await page.getByRole('button', { name: `Retire: ${next}` }).click();
    await expect(page.getByText('It holds no more.')).toBeVisible();
  });
});

test('without script, on a phone, the house rules are worded too; who is no admin finds nothing there', { tag: '@phone' }, async ({ admin, moderator }) => {
  const { page } = await admin({ javaScriptEnabled: false });
  const title = aTitle();
  await page.goto('/admin/house-rules?rule=new');
  await page.getByLabel('Rule', { exact: true }).fill(title);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').first()).toContainText('The explanation is empty.');
  await expect(page.getByLabel('Rule', { exact: true })).toHaveValue(title);
  await page.getByLabel('Explanation').fill('Nobody gives advice here that shrinks a bag.');
  await page.getByLabel('What the author reads').fill('What you wrote would have shrunk a bag.');
  await page.getByLabel('What is said of a picture').fill('Your picture shows a shrunken bag.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: `Retire: ${title}` }).click();
  await expect(page.getByRole('region', { name: 'Retired' })).toContainText(title);
  const { page: judge } = await moderator();
  expect((await judge.goto('/admin/house-rules'))?.status()).toBe(404);
});
