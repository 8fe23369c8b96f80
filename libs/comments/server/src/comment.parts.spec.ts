import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { aBoard, anArticle, anAudience, aTopic } from '@swingtag/posts-server/testing';
import { aComment, ADD, EDIT, type Written } from '../testing/index.ts';
import { CommentsModule } from './comments.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [CommentsModule] });
});
afterAll(() => api.close());

const htmlFor = async (caller: TestCaller, id: string) =>
  (await caller.run<{ comment: { bodyHtml: string | null } }>('query ($id: ID!) { comment(id: $id) { bodyHtml } }', { id })).comment.bodyHtml ?? '';
const preview = async (who: TestMember, markdown: string) => (await who.caller.run<{ preview: string }>('query ($markdown: String!) { preview(markdown: $markdown) }', { markdown })).preview;
const site = () => api.config.ORIGIN;
const block = (who: TestMember, whom: TestMember) => api.db.query('INSERT INTO member_block (blocker_id, blocked_id) VALUES ($1, $2)', [who.id, whom.id]);

describe('a mention', () => {
  test('leads to members who are here; of a deleted member, or of one who has blocked the writer, it stays as typed', async () => {
    const [writer, friend, gone, blocker] = await Promise.all([aMember(api), aMember(api), aMember(api), aMember(api)]);
    await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [gone.id]);
    await block(blocker, writer);
    const text = `@${friend.handle.toUpperCase()}, @${gone.handle}, @${blocker.handle} and @nobody-of-that-name`;
    const { id } = await aComment(api, { by: writer, source: text });
    for (const html of [await htmlFor(api.visitor, id), await preview(writer, text)]) {
      expect(html).toContain(`<a href="/members/${friend.handle}" rel="ugc nofollow noopener">@${friend.handle}</a>`);
      expect(html).toContain(`@${gone.handle}, @${blocker.handle} and @nobody-of-that-name</p>`);
    }
    expect(await htmlFor(api.visitor, (await aComment(api, { by: friend, source: `@${blocker.handle}` })).id)).toContain(`/members/${blocker.handle}`);
  });
});

describe('a quote', () => {
  const quoteOf = (id: string, words: string) => `> [@somebody](/comments/${id}):\n>\n> ${words}\n\nI see.`;

  test('is from whom it is from, whatever was typed, and says when the words are others by now', async () => {
    const quoted = await aComment(api, { source: 'It holds **two** books, and a thermos.' });
    const [author] = await api.db.query<{ handle: string }[]>('SELECT handle FROM member WHERE id = $1', [quoted.authorId]);
    const shown = async (words: string) => htmlFor(api.visitor, (await aComment(api, { under: quoted, source: quoteOf(quoted.id, words) })).id);
    const fair = await shown('It holds two books … a thermos');
    expect(fair).toContain(`<p><cite><a href="/comments/${quoted.id}" rel="ugc nofollow noopener">@${author?.handle}</a></cite></p>`);
    expect(await shown('It holds nothing.')).toContain('not in these words');
    await api.db.query('UPDATE comment SET source = $2, edited_at = now() WHERE id = $1', [quoted.id, 'It holds one book.']);
    expect(await shown('It holds two books')).toContain('edited since');
  });

  test.each([
    ['deleted', 'deleted_at = now()'],
    ['removed', 'removed_at = now()'],
    ['hidden', `removed_at = now(), withheld = 'HIDDEN'`],
  ])('of a %s comment keeps none of its words, not in a quote of the quote, not in a preview; the staff still reads it', async (_state, set) => {
    const quoted = await aComment(api, { source: 'Her telephone number is 12345.' });
    const writer = await aMember(api);
    const source = `> > [@x](/comments/${quoted.id}):\n> >\n> > number is 12345\n\n${quoteOf(quoted.id, 'number is 12345')}`;
    const { id } = await aComment(api, { by: writer, source });
    expect(await htmlFor(api.visitor, id)).toContain('12345');
    await api.db.query(`UPDATE comment SET ${set} WHERE id = $1`, [quoted.id]);
    for (const html of [await htmlFor(api.visitor, id), await preview(writer, source)]) {
      expect(html).not.toContain('12345');
      expect(html).toContain('These words are not here any more.');
      expect(html).toContain('I see.');
    }
    const staff = await htmlFor((await aMember(api, { role: 'MODERATOR' })).caller, id);
    expect(staff).toContain('12345');
    expect(staff).toContain('removed since');
  });

  test('of a comment on a private board is read by those who read the board', async () => {
    const insider = await aMember(api);
    const board = await aBoard(api, { readers: await anAudience(api, { members: [insider] }) });
    const secret = await aComment(api, { on: await aTopic(api, { on: board }), source: 'Between us: 12345.' });
    const { id } = await aComment(api, { by: insider, source: quoteOf(secret.id, 'Between us: 12345.') });
    expect(await htmlFor(insider.caller, id)).toContain('12345');
    expect(await htmlFor(api.visitor, id)).not.toMatch(/12345|Between/);
  });

  test('of a quote leaves out what was quoted in it, however it was written', async () => {
    const { id } = await aComment(api, { source: '> > their\nsecret\n\n1. > of\nsecrets\n\nMy **own** words.\n\n![x](picture:1)' });
    const { comment } = await api.visitor.run<{ comment: { quotation: string } }>('query ($id: ID!) { comment(id: $id) { quotation } }', { id });
    expect(comment.quotation).toMatch(/^> \[@[\w-]+\]\(\/comments\/\d+\):\n>\n> My \*\*own\*\* words\.$/);
  });

  test('of itself, or two of each other, is a quote like any other', async () => {
    const first = await aComment(api);
    const second = await aComment(api, { under: first, source: quoteOf(first.id, 'round') });
    await api.db.query('UPDATE comment SET source = $2 WHERE id = $1', [first.id, `${quoteOf(second.id, 'round')}\n\n${quoteOf(first.id, 'round')}`]);
    expect(await htmlFor(api.visitor, first.id)).toContain('round');
    expect(await htmlFor(api.visitor, second.id)).toContain('round');
  });
});

describe('a link on a line of its own', () => {
  test('becomes a card of what the viewer may see, and stays a link for everybody else', async () => {
    const insider = await aMember(api);
    const board = await aBoard(api, { readers: await anAudience(api, { members: [insider] }) });
    const secret = await aTopic(api, { on: board, title: 'The secret strap' });
    const article = await anArticle(api);
    const [{ slug }] = await api.db.query<[{ slug: string }]>('SELECT slug FROM article WHERE post_id = $1', [article.id]);
    const later = await anArticle(api, { publishedAt: new Date(Date.now() + 86_400_000) });
    const [draft] = await api.db.query<{ slug: string }[]>('SELECT slug FROM article WHERE post_id = $1', [later.id]);
    const lines = [`${site()}/topics/${secret.id}`, `/articles/${slug}`, `${site()}/articles/${draft?.slug}`, `/polls/${article.poll.id}`, `/polls/${later.poll.id}`, `${site()}.evil.example/articles/${slug}`];
    const { id } = await aComment(api, { by: insider, source: lines.join('\n\n') });
    const [ours, theirs] = [await htmlFor(insider.caller, id), await htmlFor(api.visitor, id)];
    expect(ours).toContain('<strong>The secret strap</strong>');
    expect(ours.match(/<aside>/g)).toHaveLength(3);
    expect(theirs).not.toContain('The secret strap');
    expect(theirs).toContain(`<p><a href="${site()}/topics/${secret.id}" rel="ugc nofollow noopener">`);
    expect(theirs.match(/<aside>/g)).toHaveLength(2);
    expect(theirs).toContain('A vote that is open');
  });
});

describe('a picture', () => {
  const aPost = async (owner: TestMember, alt: string | null = 'A tote on a chair') => {
    const hash = [...`${owner.id}${Math.random()}`.replace(/\D/g, '').padEnd(24, '0')].slice(0, 24).join('');
    const [{ id }] = await api.db.query<[{ id: string }]>(
      `INSERT INTO picture (width, height, alt, hash, master, master_width, master_height, widths, placeholder, purpose, owner_id)
       VALUES (800, 600, $1, $2, 'm', 800, 600, '{400,800}', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', 'POST', $3) RETURNING id`,
      [alt, hash, owner.id],
    );
    return id;
  };
  const established = async () => {
    const member = await aMember(api);
    await api.db.query(`UPDATE member SET created_at = now() - interval '5 days', active_days = 3 WHERE id = $1`, [member.id]);
    return member;
  };
  const say = async (who: TestMember, body: string) => {
    const { id: postId } = await anArticle(api);
    return (await who.caller.run<{ addComment: Written }>(ADD, { input: { postId, body } })).addComment;
  };
  const kept = (id: string) => api.db.query<object[]>('SELECT 1 FROM comment_picture WHERE picture_id = $1', [id]);

  test('of one’s own is shown with its description and size and kept as long as the text shows it', async () => {
    const writer = await established();
    const id = await aPost(writer);
    const { comment } = await say(writer, `Look:\n\n![](picture:${id})`);
    expect(comment.bodyHtml).toMatch(/<figure><a href="\/pictures\/\d+-800\.jpg"[^>]*><picture><source type="image\/avif" srcset="[^"]+ 400w, [^"]+ 800w"[^]*<img src="[^"]+" width="800" height="600" alt="A tote on a chair"/);
    expect(await kept(id)).toHaveLength(1);
    await writer.caller.run(EDIT, { input: { commentId: comment.id, body: 'Look elsewhere.' } });
    expect(await kept(id)).toHaveLength(0);
  });

  test.each([
    ['of somebody else', async () => `![](picture:${await aPost(await established())})`, /not yours/],
    ['that nobody has described', async (me: TestMember) => `![](picture:${await aPost(me, null)})`, /Describe this picture/],
    ['too many of them', async () => Promise.resolve(Array.from({ length: 8 }, (_, at) => `![](picture:${at + 1})`).join('\n')), /At most 2 pictures/],
  ])('%s is refused with a sentence', async (_what, source, message) => {
    const writer = await established();
    expect(await say(writer, await source(writer))).toMatchObject({ __typename: 'Refusal', field: 'body', message: expect.stringMatching(message) });
  });

  test('of a new member is shown when the setting lets their tier send any, and only then', async () => {
    const [writer, admin] = [await aMember(api), await aMember(api, { role: 'ADMIN' })];
    const source = `![](picture:${await aPost(writer)})`;
    const closed = { __typename: 'Refusal', field: 'body', message: 'Pictures in posts are open to members who have been here for a while.' };
    expect(await say(writer, source)).toMatchObject(closed);
    await admin.caller.run('mutation { changeSettings(settings: [{ key: NEW_PICTURES_PER_DAY, value: "1" }]) { __typename } }');
    expect((await say(writer, source)).comment.bodyHtml).toContain('<figure>');
    await admin.caller.run('mutation { resetSetting(key: NEW_PICTURES_PER_DAY) { __typename } }');
    expect(await say(writer, source)).toMatchObject(closed);
  });

  test('of somebody else is not shown where its number is written all the same', async () => {
    const { id } = await aComment(api, { source: `![x](picture:${await aPost(await established())})\n\n![y](https://elsewhere.example/pixel.png)` });
    expect(await htmlFor(api.visitor, id)).not.toMatch(/<img|<figure/);
  });
});

test('a link to an anchor leads to the page on which the comment is', async () => {
  const { id } = await aComment(api, { source: 'As I said [above](#comment-7).' });
  expect(await htmlFor(api.visitor, id)).toContain('href="/comments/7"');
});

test('a page of comments full of mentions, quotes, cards and pictures takes as many statements as a small one', async () => {
  const post = await anArticle(api);
  const read = 'query ($id: ID!) { post(id: $id) { comments(first: 50) { nodes { bodyHtml } } } }';
  const fill = async (n: number) => {
    for (let at = 0; at < n; at++) {
      const [who, whom] = [await aMember(api), await aMember(api)];
      const quoted = await aComment(api, { on: post, source: 'Quoted.' });
      const topic = await aTopic(api);
      await aComment(api, { on: post, by: who, source: `@${whom.handle}\n\n> [@x](/comments/${quoted.id}):\n>\n> Quoted.\n\n/topics/${topic.id}\n\n![](picture:${at + 1})` });
    }
  };
  await fill(1);
  const few = await api.fewestStatements(() => api.visitor.run(read, { id: post.id }));
  await fill(6);
  expect(await api.fewestStatements(() => api.visitor.run(read, { id: post.id }))).toBe(few);
});
