import { readFileSync } from 'node:fs';
import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { sweep } from './testing/sweep.ts';

test.use({ expectedNoise: /status of (400|404|422)|\/assets\/.* csp$/ });

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

/** Addresses that a site might have, beside its pages. */
const MACHINES = ['/robots.txt', '/sitemap.xml', '/feed.xml', '/rss', '/atom.xml', '/boards/staff-room.rss', '/search?q=staff', '/oembed?url=/boards/staff-room', '/embed/staff-room', '/health', '/metrics'];

test('no page, file or stream tells an outsider of a private board', async ({ page, member, sample, baseURL }) => {
  const [ines, outsider] = [await sample('Ines-Sample'), await member()];
  const { board } = await ines.ask<{ board: { name: string; purpose: string; topics: { nodes: { id: string; title: string; comments: { nodes: { id: string; bodyHtml: string }[] } }[] } } }>(
    '{ board(slug: "staff-room") { name purpose topics { nodes { id title comments { nodes { id bodyHtml } } } } } }',
  );
  const [topic] = board.topics.nodes;
  const [comment] = topic?.comments.nodes ?? [];
  expect([topic, comment]).not.toContain(undefined);
  const words = [board.name, board.purpose, ...board.topics.nodes.map(({ title }) => title), ...(topic?.comments.nodes ?? []).map(({ bodyHtml }) => bodyHtml.replace(/<[^>]*>/g, '').trim().slice(0, 40))];
  const routes = [...readFileSync(new URL('../web/app/routes.ts', import.meta.url), 'utf8').matchAll(/route\('([^']+)'/g)].map(([, path]) => `/${path ?? ''}`);
  expect(routes.length).toBeGreaterThan(60);
  const filled = routes.flatMap((route) => (/:id|:pollId/.test(route) ? [topic?.id, comment?.id] : ['']).map((id) => route.replace(/:id|:pollId/, id ?? '').replace(':slug', 'staff-room').replace(/:\w+/, 'ines-sample')));
  const stream = `/graphql/stream?${new URLSearchParams({ query: 'subscription ($postId: ID!) { talkMoved(postId: $postId, since: "1.1") { cursor moves { commentId } } }', variables: JSON.stringify({ postId: topic?.id }) }).toString()}`;
  const addresses = [...new Set([...filled, ...filled.map((path) => `/admin${path}`), ...MACHINES, `/topics/new?board=staff-room`, `/polls/${topic?.id ?? ''}/ledger.jsonl`, stream])];
  for (const who of [page, outsider.page]) {
    for (const address of addresses) {
      const answer = await who.request.get(address, { maxRedirects: 3, headers: { accept: '*/*', origin: baseURL ?? '' }, timeout: 20_000 });
      const told = await answer.text();
      expect([address, words.filter((word) => word && told.includes(word))]).toEqual([address, []]);
      expect([address, answer.status() < 500]).toEqual([address, true]);
    }
  }
});

test('an admin makes an audience and a board for it, and what was typed survives a refusal', async ({ sample, member }) => {
  const [admin, friend, stranger] = [await sample('Ada-Sample'), await member(), await member()];
  const name = `Circle of ${friend.handle}`;
  const desk = admin.page;
  await open(desk, '/admin/boards');
  await desk.getByRole('link', { name: 'New audience' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'New audience' })).toBeFocused();
  await desk.getByLabel('Name').fill(name);
  await desk.getByLabel('And these members, by handle').fill(`${friend.handle}\nnobody-of-this-name`);
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByRole('link', { name: 'There is no member called nobody-of-this-name.' })).toBeVisible();
  await expect(desk.getByLabel('Name')).toHaveValue(name);
  await desk.getByLabel('And these members, by handle').fill(friend.handle);
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByRole('row', { name }).getByRole('cell')).toHaveText(['Nobody', 'Nobody', '1 member'], { useInnerText: true });

  const slug = `circle-of-${friend.handle}`;
  await desk.getByRole('link', { name: 'Add a board to Carrying' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'New board' })).toBeFocused();
  await expect(desk.getByRole('combobox', { name: 'Group' })).toHaveValue((await sql<{ id: string }>(`SELECT id FROM board_group WHERE name = 'Carrying'`))[0]?.id ?? '');
  await desk.getByLabel('Name').fill(name);
  await desk.getByLabel('Address: /boards/…').fill(slug);
  await desk.getByLabel('What belongs here').fill('For two.');
  await desk.getByLabel('Who reads').selectOption(name);
  await desk.getByRole('button', { name: 'Save' }).click();
  const row = desk.getByRole('table', { name: 'Carrying' }).getByRole('row', { name });
  await expect(row.getByRole('cell')).toHaveText([name, 'Whoever reads', 'Whoever reads', 'Whoever reads', 'Those of the site', '0'], { useInnerText: true });

  await open(friend.page, `/boards/${slug}`);
  await expect(friend.page.getByRole('heading', { name, level: 1 })).toBeVisible();
  expect((await stranger.page.goto(`/boards/${slug}`))?.status()).toBe(404);
});

test('a member asks for a ranking with a topic, without script; a wrong choice of bags keeps what was typed', { tag: '@phone' }, async ({ member }) => {
  const asker = await member({ javaScriptEnabled: false });
  const { page } = asker;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/topics/new?board=what-fits');
  const title = `Straps of ${asker.handle}`;
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Your text', { exact: true }).fill('Long ones slip, short ones pinch.');
  await page.getByText('Add a poll').click();
  await expect(page.getByLabel('Choices, one a line')).toBeHidden();
  await page.getByText('Other than YAY or NAY').click();
  await expect(page.getByLabel('Choices, one a line')).toBeHidden();
  await page.getByLabel('Kind of poll').selectOption('Head-to-head of two bags');
  await page.getByLabel('First bag').fill('No such bag');
  await page.getByRole('button', { name: 'Start the topic' }).click();
  await expect(page.getByRole('link', { name: 'The question is empty.' })).toBeVisible();
  await page.getByLabel('The question').fill('Which strap?');
  await page.getByRole('button', { name: 'Start the topic' }).click();
  await expect(page.getByRole('link', { name: 'A head-to-head stands between two different bags: choose both.' })).toBeVisible();
  await expect(page.getByLabel('First bag')).toHaveValue('No such bag');
  await page.getByLabel('Kind of poll').selectOption('Ranked');
  await page.getByLabel('Choices, one a line').fill('Chain\nWebbing\nLeather');
  await page.getByLabel('Results are shown').selectOption('After it has closed');
  await page.getByRole('button', { name: 'Start the topic' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(page.getByText('Which strap?')).toBeVisible();
  await expect(page.locator('option', { hasText: 'Webbing' }).first()).toBeAttached();
});

test('nothing stands in the way on the boards', async ({ page, sample }) => {
  test.slow();
  await sweep(page, ['/boards', '/boards/what-fits', '/boards/nothing-here']);
  const ada = await sample('Ada-Sample');
  const { board } = await ada.ask<{ board: { topics: { nodes: { path: string }[] } } }>('{ board(slug: "yay-or-nay") { topics { nodes { path } } } }');
  const topic = board.topics.nodes[0]?.path ?? '';
  await sweep(page, [topic, '/topics/new']);
  await sweep(ada.page, ['/boards/staff-room', '/admin/boards', '/topics/new?board=finds', topic, `${topic}/arrange`, `${topic}/edit`]);
});

test('a topic is started, answered, merged away, and its old address leads on', { tag: '@phone' }, async ({ member, sample }) => {
  const [writer, reader, ines] = [await member(), await member(), await sample('Ines-Sample')];
  const title = `A question by ${writer.handle}`;
  const answer = `The outer one, says ${reader.handle}.`;
  await open(writer.page, '/boards/what-fits');
  await writer.page.getByRole('link', { name: 'Start a topic' }).click();
  await writer.page.getByLabel('Title').fill(title);
  await writer.page.getByRole('button', { name: 'Start the topic' }).click();
  await expect(writer.page.getByRole('link', { name: 'Your text is empty.' })).toBeVisible();
  await expect(writer.page.getByLabel('Title')).toHaveValue(title);
  await writer.page.getByLabel('Your text').fill('Which *pocket* for the keys?');
  await writer.page.getByRole('button', { name: 'Start the topic' }).click();
  await expect(writer.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  const old = new URL(writer.page.url()).pathname;

  await open(reader.page, old);
  await reader.page.getByRole('textbox', { name: 'Your comment' }).fill(answer);
  await reader.page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(reader.page.getByText(answer)).toBeVisible();
  await expect(reader.page.getByRole('heading', { name: '1 comment' })).toBeVisible();

  await open(ines.page, '/boards/what-fits');
  await ines.page.getByRole('link', { name: 'Show me your everyday ten' }).click();
  await ines.page.waitForURL('**/topics/*');
  const target = new URL(ines.page.url()).pathname;
  await open(ines.page, `${old}/arrange`);
  const merge = ines.page.getByRole('region', { name: 'Merge into another topic' });
  await merge.getByLabel('Address or number of the other topic').fill(target);
  await merge.getByLabel('Reason, which everybody reads').fill('The same question.');
  await merge.getByRole('button', { name: 'Merge' }).click();
  await expect(ines.page.getByText('Done. It is in the moderation log with your reason.')).toBeVisible();

  await writer.page.goto(old);
  expect(new URL(writer.page.url()).pathname).toBe(target);
  await expect(writer.page.getByText(answer)).toBeVisible();
});

test('a topic is started and answered without script', async ({ member }) => {
  const writer = await member({ javaScriptEnabled: false });
  await writer.page.goto('/topics/new?board=finds');
  await writer.page.getByLabel('Title').fill(`Found by ${writer.handle}`);
  await writer.page.getByLabel('Your text').fill('In the attic.');
  await writer.page.getByRole('button', { name: 'Start the topic' }).click();
  await expect(writer.page.getByRole('heading', { name: `Found by ${writer.handle}`, level: 1 })).toBeVisible();
  await writer.page.getByRole('textbox', { name: 'Your comment' }).fill('Next to the lamp.');
  await writer.page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(writer.page.getByText('Next to the lamp.')).toBeVisible();
});
