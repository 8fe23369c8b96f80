import type { Locator, Page } from '@playwright/test';
import { Ballot } from './testing/ballot.ts';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { aQuestion } from './testing/question.ts';
import { report, say } from './testing/talk.ts';

const READING = [
  '/',
  '/trends',
  '/trends/mini-backpacks',
  '/articles/yay-or-nay-mini-backpacks',
  '/articles',
  '/bags?with=OCCASION:everyday',
  '/bags/sample-tuesday-tote',
  '/sellers/sample-street-market',
  '/series/picks-of-2016',
  '/rules',
  '/moderation-log',
  '/sign-in',
  '/sign-in/password',
  '/licence',
  '/polls/1/ledger',
];

/** Parts of the page that stick out to the side, where nothing scrolls them. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1);
    return [`${document.documentElement.scrollWidth} > ${width}`, ...wide.map((element) => element.outerHTML.slice(0, 100)).slice(0, 5)];
  });
}

async function expectNoSideways(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await sticksOut(page), `${path} at 320 px`).toEqual([]);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await sticksOut(page), `${path} at ${width} px with text of 200 %`).toEqual([]);
    }
  }
}

test('no public page scrolls sideways at 320 px or with text of 200 %', async ({ page }) => {
  await expectNoSideways(page, READING);
});

test('no page of members or staff scrolls sideways at 320 px or with text of 200 %', async ({ member, moderator }) => {
  const question = await aQuestion();
  const [reader, judge] = [await member(), await moderator()];
  const id = await say(reader, question, `A-word-that-is-${'long-'.repeat(40)} and https://example.org/${'path'.repeat(40)}`);
  await report(judge, id);
  await expectNoSideways(reader.page, [question.article, `/comments/${id}/edit`, `/comments/${id}/reply`, '/me', '/alerts']);
  const desk = ['/admin', `/admin/review?case=comment-${id}`, '/admin/members', `/admin/members/${reader.handle}`, `/admin/members/${reader.handle}/written`, '/admin/polls', '/admin/log', '/admin/review/several', '/admin/reasons', '/admin/appeals'];
  await expectNoSideways(judge.page, desk);
});

async function expectLargeTargets(targets: Locator): Promise<void> {
  expect(await targets.count()).toBeGreaterThan(0);
  for (const target of await targets.all()) {
    const smaller = async () => {
      const box = await target.boundingBox();
      return Math.min(box?.width ?? 0, box?.height ?? 0);
    };
    // What has just come in is still growing.
    await expect.poll(smaller, { message: (await target.textContent()) ?? '' }).toBeGreaterThanOrEqual(44);
  }
}

test('votes and the navigation of the phone are at least 44 px in both directions', { tag: '@phone' }, async ({ member, page }) => {
  const question = await aQuestion();
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/');
  await expectLargeTargets(page.getByRole('navigation', { name: 'Main, at the bottom' }).getByRole('link'));
  await expectLargeTargets(page.getByRole('main').getByRole('button', { name: /^(YAY|NAY)$/ }));
  const voter = await member({ reducedMotion: 'reduce' }); // or the tag is measured while it turns over
  await voter.page.setViewportSize({ width: 390, height: 844 });
  const ballot = new Ballot(voter.page, question);
  await open(voter.page, question.article);
  await expectLargeTargets(voter.page.getByRole('navigation', { name: 'Main, at the bottom' }).getByRole('link'));
  await ballot.button('YAY').click();
  await expect(ballot.said).toBeVisible();
  await expectLargeTargets(ballot.box.getByRole('button', { name: /^(Change|Withdraw)/ }));
});

test('what a thumb opens at the desk is 44 px high on a phone, and so is what it does under a comment', { tag: '@phone' }, async ({ sample }) => {
  const { page } = await sample('Ines-Sample');
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/admin/log');
  await expectLargeTargets(page.getByRole('main').locator('summary'));
  await open(page, '/admin/members');
  await expectLargeTargets(page.getByRole('rowheader').getByRole('link'));
  await open(page, '/articles/yay-or-nay-mini-backpacks');
  await expectLargeTargets(page.getByRole('link', { name: /^Reply/ }));
});

test('the navigation of the desk takes one row of a phone, whoever’s it is', { tag: '@phone' }, async ({ sample }) => {
  for (const [handle, room] of [['Odile-Sample', 'Pictures'], ['Ines-Sample', 'Members'], ['Ada-Sample', 'Pictures']] as const) {
    const { page } = await sample(handle);
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, room === 'Pictures' ? '/admin/articles' : '/admin/log');
    const nav = page.getByRole('navigation', { name: 'Desk' });
    expect([handle, (await nav.boundingBox())?.height]).toEqual([handle, 44]);
    await nav.getByText(room === 'Pictures' ? 'Content' : 'Moderation', { exact: true }).click();
    await nav.getByRole('link', { name: room, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: room })).toBeFocused();
  }
});

test('title, picture and both vote buttons are above the fold of a phone', { tag: '@phone' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/articles/yay-or-nay-mini-backpacks');
  const bar = await page.getByRole('navigation', { name: 'Main, at the bottom' }).boundingBox();
  const buttons = ['YAY', 'NAY'].map((name) => page.getByRole('button', { name, exact: true }));
  for (const part of [page.getByRole('heading', { level: 1 }), page.getByRole('img').first(), ...buttons]) {
    const box = await part.boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  }
});

test('nothing moves for a reader who wants no motion', async ({ member }) => {
  const question = await aQuestion();
  const { page } = await member({ reducedMotion: 'reduce' });
  await open(page, question.article);
  await new Ballot(page, question).button('YAY').click();
  await expect(new Ballot(page, question).said).toBeVisible();
  const slow = await page.evaluate(() => {
    const inMs = (duration: string) => Number.parseFloat(duration) * (duration.includes('ms') ? 1 : 1000);
    const longest = (list: string) => Math.max(...list.split(',').map(inMs));
    return [document.documentElement, ...document.body.querySelectorAll('*')]
      .map((element) => ({ element, style: getComputedStyle(element) }))
      .filter(({ style }) => {
        const durations = `${style.transitionDuration},${style.animationDuration}`;
        return longest(durations) > 1 || style.scrollBehavior === 'smooth';
      })
      .map(({ element }) => element.outerHTML.slice(0, 100));
  });
  expect(slow).toEqual([]);
});
