import { expect, test } from './testing/journey.ts';
import { open, scriptRuns } from './testing/open.ts';
import { signInByCode } from './testing/outbox.ts';
import { newAddress } from './testing/person.ts';
import { aQuestion } from './testing/question.ts';
import { report, say, Talk } from './testing/talk.ts';
import { watchPolicy } from './testing/sweep.ts';

const HOSTILE = [
  '</script><script>window.broken = 1</script>',
  '<!--<script>',
  '<img src=x onerror="window.broken = 2">',
  '[link](javascript:window.broken=3) [data](data:text/html,<script>window.broken=4</script>)',
  'line\u2028separator\u2029paragraph',
  '{"__proto__": {"broken": 5}}',
  '${window.broken = 6} {{window.broken = 7}}',
].join('\n\n');

test('hostile text in a comment is only text, on every page that shows it', async ({ page, member, moderator }) => {
  const question = await aQuestion();
  const [writer, judge] = [await member(), await moderator()];
  const id = await say(writer, question, HOSTILE);
  await report(judge, id, { note: '</script><script>window.broken = 8</script>' });
  const visits = [
    ...[question.article, `/comments/${id}/replies`].map((path) => ({ page, path })),
    ...[question.article, `/comments/${id}/edit`, `/comments/${id}/reply`].map((path) => ({ page: writer.page, path })),
    ...[`/admin/review?case=comment-${id}`].map((path) => ({ page: judge.page, path })),
  ];
  for (const visit of new Set(visits.map((one) => one.page))) await watchPolicy(visit);
  for (const visit of visits) {
    await open(visit.page, visit.path);
    expect(await visit.page.evaluate(() => 'broken' in window || 'broken' in {}), visit.path).toBe(false);
    expect(await visit.page.evaluate(() => (window as { violations?: string[] }).violations), visit.path).toEqual([]);
    await expect(visit.page.locator('a[href^="javascript:" i], a[href^="data:" i], main script, main [onerror]')).toHaveCount(0);
  }
  await open(writer.page, `/comments/${id}/edit`);
  const typed = await writer.page.getByRole('textbox', { name: 'Your comment' }).inputValue();
  expect(typed).toContain('</script><script>window.broken = 1</script>');
  await writer.page.getByRole('button', { name: 'Save' }).click();
  await writer.page.waitForURL(/#comment-/);
  await scriptRuns(writer.page);
  await expect(new Talk(writer.page).byId(id)).toContainText('<img src=x onerror="window.broken = 2">');
});

const ELSEWHERE = [
  '//evil.example', '/\\evil.example', '/\\/evil.example', 'https:evil.example', 'https://evil.example/', 'javascript:alert(1)',
  '/\t/evil.example', '/\n/evil.example', '\\\\evil.example', ' //evil.example', '/%09/evil.example/..//evil.example', 'data:text/html,x',
];

test('no address that asks for a way on leads to another site', async ({ member, baseURL }) => {
  const { context } = await member();
  const own = baseURL ?? '';
  const placeOf = (location: string | undefined) => new URL(location ?? '', `${own}/sign-in`);
  const question = await aQuestion();
  for (const next of ELSEWHERE) {
    const arrived = await context.request.get(`/sign-in?next=${encodeURIComponent(next)}`, { maxRedirects: 0 });
    expect(placeOf(arrived.headers()['location']).origin, `sign-in ${next}`).toBe(own);
    const headers = { origin: own };
    const scheme = await context.request.post('/scheme', { form: { scheme: 'auto', next }, headers, maxRedirects: 0 });
    expect(placeOf(scheme.headers()['location']).origin, `scheme ${next}`).toBe(own);
    const form = { intent: 'cast', choice: question.options.YAY, next };
    const vote = await context.request.post(`/polls/${question.pollId}/vote`, { form, headers, maxRedirects: 0 });
    expect(vote.status()).toBe(303);
    expect(placeOf(vote.headers()['location']).origin, `vote ${next}`).toBe(own);
  }
});

test('a visitor who signs in behind a forged address stays on this site', async ({ page, baseURL }) => {
  for (const next of ['//evil.example', '/\\evil.example']) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await expect(page.locator('input[name=next]').first()).toHaveValue('/');
  }
  await signInByCode(page, newAddress(), '/sign-in?next=//evil.example');
  expect(new URL(page.url()).origin).toBe(baseURL);
});

test('a form that comes from another site changes nothing', async ({ member }) => {
  const { context, ask } = await member();
  const question = await aQuestion();
  const form = { intent: 'cast', choice: question.options.YAY, next: '/' };
  for (const origin of ['https://evil.example', 'null']) {
    const answer = await context.request.post(`/polls/${question.pollId}/vote`, { form, headers: { origin }, maxRedirects: 0 });
    expect(answer.status(), origin).toBe(403);
    const out = await context.request.post('/sign-out', { form: {}, headers: { origin }, maxRedirects: 0 });
    expect(out.status(), origin).toBe(403);
  }
  expect(await ask('{ me { __typename } }')).toEqual({ me: { __typename: 'Me' } });
});

test('every page allows only the scripts of its own nonce, and nothing in its frame', async ({ context }) => {
  const seen = new Set<string>();
  for (const path of ['/', '/trends', '/articles/yay-or-nay-mini-backpacks', '/sign-in', '/nothing-here', '/admin']) {
    const policy = (await context.request.get(path)).headers()['content-security-policy'] ?? '';
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[^']+'(;|$)/);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toContain("base-uri 'none'");
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe/);
    seen.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
  }
  expect(seen.size).toBe(6);
});
