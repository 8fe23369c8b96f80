import { expect, type APIRequestContext, type Page } from '@playwright/test';

/** A page, or a whole browser. */
interface Reader {
  request: APIRequestContext;
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const unescape = (html: string) =>
  html.replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity).replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));

/** The mails to this address on the outbox page, newest first. */
export async function mailsTo({ request }: Reader, email: string): Promise<{ subject: string; body: string }[]> {
  const html = await (await request.get('/outbox')).text();
  return [...html.matchAll(/<li><h2>(.*?)<\/h2><p>To (.*?), [^<]*<\/p><pre>([\s\S]*?)<\/pre>/g)]
    .map(([, subject = '', recipient = '', body = '']) => ({ subject: unescape(subject), recipient: unescape(recipient), body: unescape(body) }))
    .filter(({ recipient }) => recipient === email);
}

/** Does what sends a mail to this address, and gives the six digits of the mail that arrives. */
export async function codeSentBy(reader: Reader, email: string, send: () => Promise<void>): Promise<string> {
  const before = (await mailsTo(reader, email)).length;
  await send();
  await expect.poll(async () => (await mailsTo(reader, email)).length, { message: `a mail to ${email}` }).toBeGreaterThan(before);
  const [mail] = await mailsTo(reader, email);
  const digits = /(?<!\d)(\d{3})[ \u00a0]?(\d{3})(?!\d)/.exec(mail?.body ?? '');
  if (!digits) throw new Error(`There is no code in the mail: ${mail?.body}`);
  return `${digits[1]}${digits[2]}`;
}

/** Signs in as a person does: address, mail, six digits. A new address becomes a member. */
export async function signInByCode(page: Page, email: string, door = '/sign-in'): Promise<void> {
  await page.goto(door);
  await page.getByLabel('E-mail').fill(email);
  const code = await codeSentBy(page, email, () => page.getByRole('button', { name: 'Send me a code' }).click());
  await page.getByLabel('Code from the mail').fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
