import { drawIllustration, parseRecipe } from '@swingtag/media-server';
import { SAMPLE } from './sample.ts';
import type { SampleArticle, SampleChoice, SamplePicture } from './types.ts';

const { members, trends, sellers, bags, articles, votes, comments, reports, series } = SAMPLE;

function picturesOf({ gallery, comparison, looks }: SampleArticle): SamplePicture[] {
  const pair = comparison ? [comparison.left, comparison.right].map((recipe) => ({ ...comparison, recipe })) : [];
  return [...gallery, ...pair, ...(looks?.pictures ?? [])];
}

/** Where a member stood in the poll of an article, so many days before the first start. */
function standOf(member: string, article: string, daysAgo: number): SampleChoice | undefined {
  const vote = votes.find((each) => each.member === member && each.article === article);
  return vote?.history.findLast((cast) => cast.daysAgo >= daysAgo)?.choice;
}

function expectUnique(names: string[]): void {
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
}

const handles = members.map((member) => member.handle);
const articleSlugs = articles.map((article) => article.slug);
const bagSlugs = bags.map((bag) => bag.slug);
const trendSlugs = trends.map((trend) => trend.slug);
const joined = new Map(members.map((member) => [member.handle, member.joinedDaysAgo]));
const polls = new Map(articles.map((article) => [article.slug, article.poll]));

describe('the sample members', () => {
  it('have one admin, two moderators and two editors among them', () => {
    const count = (role: string): number => members.filter((member) => member.role === role).length;
    expect([count('ADMIN'), count('MODERATOR'), count('EDITOR'), members.length]).toEqual([1, 2, 2, 24]);
  });

  it('have handles of letters, digits and hyphens, and addresses that reach nobody', () => {
    expectUnique(handles.map((handle) => handle.toLowerCase()));
    for (const { handle, email } of members) {
      expect(handle).toMatch(/^[A-Za-z0-9](?:[A-Za-z0-9-]{1,28})[A-Za-z0-9]$/);
      expect(email).toBe(`${handle.toLowerCase()}@sample.example`);
    }
  });
});

describe('the sample catalogue', () => {
  it('knows every trend, seller and price that it mentions', () => {
    expectUnique(bagSlugs);
    expectUnique(trendSlugs);
    for (const bag of bags) {
      if (bag.trend) expect(trendSlugs).toContain(bag.trend);
      for (const offer of bag.offers) {
        expect(sellers).toContain(offer.seller);
        if (offer.price && bag.trend) expect(offer.price).toMatchObject({ currency: 'USD', asOf: '2016-08-24', amount: '2690.00' });
      }
    }
    const selling = bags.flatMap((bag) => bag.offers.map((offer) => offer.seller));
    expect(sellers.filter((seller) => !selling.includes(seller))).toEqual([]);
  });

  it('can be drawn, each bag differently', () => {
    const drawn = bags.map((bag) => drawIllustration(parseRecipe(bag.recipe)).svg);
    expectUnique(drawn);
  });
});

describe('the sample articles', () => {
  it('refer only to trends, bags, editors and articles that exist', () => {
    expectUnique(articleSlugs);
    const editors = members.filter((member) => member.role === 'EDITOR').map((member) => member.handle);
    for (const article of articles) {
      expect(trendSlugs).toContain(article.trend);
      expect(editors).toContain(article.author);
      expect(bagSlugs).toEqual(expect.arrayContaining(article.bags));
      expect(articleSlugs).toEqual(expect.arrayContaining(article.related));
      expect(article.related).not.toContain(article.slug);
      expect(article.related.length).toBeGreaterThan(0);
    }
    expect(trendSlugs.filter((slug) => !articles.some((article) => article.trend === slug))).toEqual([]);
  });

  it('place every part that they have, and none that they do not have', () => {
    for (const article of articles) {
      const placed = [...article.body.matchAll(/^::(\w+)$/gm)].map(([, name]) => name);
      expectUnique(placed.map(String));
      expect(placed).toContain('gallery');
      expect(placed.includes('comparison')).toBe(article.comparison !== undefined);
      expect(placed.includes('looks')).toBe(article.looks !== undefined);
      expect(placed.includes('quote')).toBe(article.quote !== undefined);
      expect(placed.includes('related')).toBe(article.readFirst !== undefined);
    }
    for (const { parts } of series) expect(articleSlugs).toEqual(expect.arrayContaining(parts.map(({ article }) => article)));
  });

  it('give every picture a caption, a credit and an alt text', () => {
    for (const picture of articles.flatMap(picturesOf)) {
      expect(picture.caption.trim()).not.toBe('');
      expect(picture.credit).toMatch(/^Illustration: /);
      expect(drawIllustration(parseRecipe(picture.recipe)).alt).toMatch(/^Illustration: /);
      if (picture.bag) expect(bagSlugs).toContain(picture.bag);
    }
    for (const { cover } of [...articles, ...trends]) {
      expect(drawIllustration(parseRecipe(cover))).toMatchObject({ width: 1200, height: 800 });
    }
  });

  it('never draw the same picture twice in one gallery', () => {
    for (const article of articles) {
      expectUnique(picturesOf(article).map((picture) => drawIllustration(picture.recipe).svg));
    }
  });

  it('show all sixteen mini backpacks with shop and dated price', () => {
    const [question] = articles;
    expect(question?.bags).toHaveLength(16);
    const seen = question?.gallery.map(({ caption, bag }) => ({ caption, offer: bags.find(({ slug }) => slug === bag)?.offers[0] }));
    expect(seen).toContainEqual({
      caption: 'Gucci Beaded Sky GG Supreme Backpack',
      offer: { seller: 'Bergdorf Goodman', price: { amount: '2690.00', currency: 'USD', asOf: '2016-08-24' } },
    });
  });

  it('have polls of every sort: closing soon, closing later, closed, and hidden before voting', () => {
    const closing = articles.map((article) => article.poll.closesInDays);
    expect(closing.some((days) => days > 0 && days < 1)).toBe(true);
    expect(closing.some((days) => days > 7)).toBe(true);
    expect(closing.some((days) => days < 0)).toBe(true);
    expect(articles.filter((article) => article.poll.resultsRule === 'AFTER_VOTING')).toHaveLength(1);
    expectUnique(closing.map(String));
  });
});

describe('the sample votes', () => {
  it('are one per member and poll, in order, by members of that time, while the poll was open', () => {
    expectUnique(votes.map((vote) => `${vote.article} ${vote.member}`));
    for (const { article, member, history } of votes) {
      const poll = polls.get(article);
      if (!poll) throw new Error(`No poll in ${article}`);
      const days = history.map((cast) => cast.daysAgo);
      expect(days).toEqual([...days].sort((a, b) => b - a));
      expect(Math.max(...days)).toBeLessThanOrEqual(Math.min(poll.opensDaysAgo, joined.get(member) ?? 0));
      expect(Math.min(...days)).toBeGreaterThan(Math.max(0, -poll.closesInDays));
    }
  });

  it('include changed minds and both camps in every poll', () => {
    expect(votes.filter((vote) => vote.history.length > 1).length).toBeGreaterThanOrEqual(5);
    for (const slug of articleSlugs) {
      const last = votes.filter((vote) => vote.article === slug).map((vote) => vote.history.at(-1)?.choice);
      expect(last).toEqual(expect.arrayContaining(['YAY', 'NAY']));
    }
  });

  it('close the poll on small handbags at fourteen to five, as a comment says', () => {
    const last = votes
      .filter((vote) => vote.article === 'yay-or-nay-small-handbags')
      .map((vote) => vote.history.at(-1)?.choice);
    expect([last.filter((choice) => choice === 'YAY').length, last.length]).toEqual([14, 19]);
  });
});

describe('the sample comments', () => {
  it('stand where their authors stood when they wrote them', () => {
    for (const { key, author, article, daysAgo, stance } of comments) {
      expect([key, stance]).toEqual([key, standOf(author, article, daysAgo)]);
      expect(joined.get(author)).toBeGreaterThanOrEqual(daysAgo);
      expect(polls.get(article)?.opensDaysAgo).toBeGreaterThan(daysAgo);
    }
  });

  it('answer earlier comments on the same article', () => {
    expectUnique(comments.map((comment) => comment.key));
    for (const slug of articleSlugs) {
      const days = comments.filter((comment) => comment.article === slug).map((comment) => comment.daysAgo);
      expect(days).toEqual([...days].sort((a, b) => b - a));
    }
    for (const comment of comments) {
      if (!comment.parent) continue;
      const parent = comments.find((each) => each.key === comment.parent);
      expect(parent).toMatchObject({ article: comment.article });
      expect(parent?.parent).toBeUndefined();
      expect(parent?.daysAgo).toBeGreaterThan(comment.daysAgo);
    }
  });

  it('give one reason per member and poll, of at most 280 characters, with a vote', () => {
    const reasons = comments.filter((comment) => comment.isReason);
    expectUnique(reasons.map((reason) => `${reason.article} ${reason.author}`));
    for (const reason of reasons) {
      expect(reason.body.length).toBeLessThanOrEqual(280);
      expect(reason.stance).toBeDefined();
      expect(reason.parent).toBeUndefined();
    }
  });

  it('are reported, by others and with a house rule, in two cases', () => {
    expect(new Set(reports.map((report) => report.comment)).size).toBe(2);
    for (const report of reports) {
      const comment = comments.find((each) => each.key === report.comment);
      expect(comment?.author).not.toBe(report.reporter);
      expect(comment?.daysAgo).toBeGreaterThan(report.daysAgo);
      expect(handles).toContain(report.reporter);
    }
  });
});
