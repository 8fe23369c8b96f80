import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll, tallyThreeWays, type PollForTest } from '../testing/poll.factory.ts';
import { eventBody, footerBody, headerBody, linkHash, NO_HASH, withHash } from './ledger.line.ts';
import { LedgerSealer } from './ledger.sealer.ts';
import { PollsModule } from './polls.module.ts';
import { VoteWriter } from './vote.writer.ts';

const VERIFIER = path.resolve(import.meta.dirname, '../../../../apps/verifier/src/main.mjs');
const RECEIPT = `query ($id: ID!) { poll(id: $id) { ledger { head publishedHeads { hash } } viewerReceipt { text seq voter hash } } }`;

interface Shown {
  poll: { ledger: { head: string; publishedHeads: { hash: string }[] }; viewerReceipt: { text: string; seq: number; voter: string; hash: string } };
}
interface Line extends Record<string, unknown> {
  hash: string;
}

let api: TestApi;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'swingtag-ledger-'));
  api = await testApi({ imports: [PollsModule] });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await api.close();
});

/** The verifier as its user runs it: a process of its own, in a folder of its own, with nothing in its environment. */
function verify(ledger: string | Buffer, ...args: string[]): Promise<{ code: number | null; output: string }> {
  writeFileSync(path.join(folder, 'ledger.jsonl'), ledger);
  return run(VERIFIER, 'ledger.jsonl', ...args);
}

function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, { cwd: folder, env: {} });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => (output += String(piece)));
  child.stderr.on('data', (piece: Buffer) => (output += String(piece)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

const download = (pollId: string) => api.app.inject({ method: 'GET', url: `/polls/${pollId}/ledger.jsonl` });
const vote = (poll: PollForTest, memberId: string, optionId: string | null) => api.get(VoteWriter).write({ pollId: poll.id, memberId, choice: optionId === null ? [] : [optionId], requestId: null });
const close = (poll: PollForTest) => api.db.query('UPDATE poll SET closed_at = clock_timestamp() WHERE id = $1', [poll.id]);
const seal = (poll: PollForTest) => api.get(LedgerSealer).seal(poll.id);

/** A ledger made from the lines anew, with every hash right: what a forger with the whole file can do. */
function chained(lines: string[]): string {
  let hash: Buffer = NO_HASH;
  return lines.map((line) => {
    const body = `${line.slice(0, -75)}}`;
    const parts = JSON.parse(body) as Record<string, unknown>;
    const text = 'head' in parts ? JSON.stringify({ ...parts, head: hash.toString('hex') }) : body;
    hash = linkHash(hash, text);
    return `${text.slice(0, -1)},"hash":"${hash.toString('hex')}"}\n`;
  }).join('');
}

describe('the export', () => {
  test('is refused while the poll is open, of no poll, and while the last votes are being sealed', async () => {
    const poll = await aPoll(api);
    const { id } = await aMember(api);
    await vote(poll, id, poll.yay);
    await seal(poll);
    const open = await download(poll.id);
    expect(open.statusCode).toBe(403);
    expect(open.json()).toMatchObject({ error: 'The ledger of a poll is published when the poll has closed.' });
    for (const no of ['999999', '0', 'x', '9'.repeat(30)]) {
      const missing = await download(no);
      expect(missing.statusCode).toBe(404);
      expect(missing.json()).toMatchObject({ error: 'There is no such poll.' });
    }
    await close(poll);
    const sealing = await download(poll.id);
    expect(sealing).toMatchObject({ statusCode: 503, headers: { 'retry-after': '2' } });
    await seal(poll);
    const done = await download(poll.id);
    expect(done.statusCode).toBe(200);
    expect(done.headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8', 'content-disposition': `attachment; filename="swingtag-poll-${poll.id}.jsonl"`,
    });
  });

  test('of a poll without votes is intact, too', async () => {
    const poll = await aPoll(api, { closed: true });
    await seal(poll);
    const { code, output } = await verify((await download(poll.id)).body);
    expect(output).toMatch(/INTACT/);
    expect(code).toBe(0);
  });

  test('goes on after its first batch, and contains no member and no key', async () => {
    const poll = await aPoll(api);
    const { id } = await aMember(api);
    await api.db.query(
      `INSERT INTO vote_event (poll_id, member_id, kind, choice)
       SELECT $1, $2, CASE WHEN n = 1 THEN 'cast' ELSE 'change' END, ARRAY[CASE WHEN n % 2 = 1 THEN $3::bigint ELSE $4::bigint END] FROM generate_series(1, 4501) n`,
      [poll.id, id, poll.yay, poll.nay],
    );
    await api.db.query('UPDATE poll_option SET votes = 1, firsts = 1 WHERE id = $1', [poll.yay]);
    await close(poll);
    expect(await seal(poll)).toBe(4501);
    const { body } = await download(poll.id);
    expect(body.split('\n')).toHaveLength(4501 + 2 + 1);
    expect(await verify(body)).toMatchObject({ code: 0, output: expect.stringMatching(/4,501 events of 1 voters[^]*YAY 1, NAY 0; 1 votes/) });
    const [{ key } = { key: '' }] = await api.db.query<{ key: string }[]>(`SELECT encode(key, 'hex') AS key FROM ledger_secret WHERE poll_id = $1`, [poll.id]);
    expect(key).toHaveLength(64);
    expect(body).not.toContain(key);
    expect(body).not.toMatch(/member/);
  });
});

describe('the verifier', () => {
  let poll: PollForTest;
  let lines: string[];
  let intact: string;
  let shown: Shown;
  /** Parts and line numbers as people count. */
  const at = (line: number) => JSON.parse(lines[line - 1] ?? '') as Line;
  const ledger = (all: (string | undefined)[]) => all.map((line) => `${line}\n`).join('');
  const replaced = (line: number, from: string | RegExp, to: string) => ledger(lines.map((text, i) => (i === line - 1 ? text.replace(from, to) : text)));

  beforeEach(async () => {
    poll = await aPoll(api);
    const members = await Promise.all(Array.from({ length: 5 }, () => aMember(api)));
    const [first, second] = members;
    for (const { id } of members) await vote(poll, id, poll.yay);
    await seal(poll);
    await vote(poll, first?.id ?? '', poll.nay);
    await vote(poll, second?.id ?? '', null);
    await close(poll);
    await seal(poll);
    intact = (await download(poll.id)).body;
    lines = intact.trimEnd().split('\n');
    shown = await (first as (typeof members)[number]).caller.run<Shown>(RECEIPT, { id: poll.id });
  });

  test('recounts what the site shows, finds receipts old and new, and published heads', async () => {
    expect(lines).toHaveLength(1 + 7 + 1);
    const old = at(2);
    const { head, publishedHeads } = shown.poll.ledger;
    const oldReceipt = `${String(old['voter'])}:1:${old.hash}`;
    const { code, output } = await verify(intact, '--receipt', shown.poll.viewerReceipt.text, '--receipt', oldReceipt, '--head', head, '--head', at(4).hash);
    expect(output).toMatch(/7 events of 5 voters/);
    expect(output).toMatch(/Recount {2}YAY 3, NAY 1; 4 votes/);
    expect((await tallyThreeWays(api, poll)).kept).toEqual({ yay: 3, nay: 1 });
    expect(output).toMatch(/Receipt {2}found in line 7: change NAY at/);
    expect(output).toMatch(/Receipt {2}found in line 2: cast YAY at .*\n.*last event, in line 7: change NAY/);
    expect(output).toMatch(/found: after event 7, line 8/);
    expect(output).toMatch(/found: after event 3, line 4/);
    expect(output).toMatch(/\nINTACT\.$/m);
    expect(publishedHeads[0]?.hash).toBe(head);
    expect(code).toBe(0);
  });

  test('names the line of whatever was tampered with, and why', async () => {
    const swapped = [...lines.slice(0, 3), lines[4], lines[3], ...lines.slice(5)];
    const cases: [string, string | Buffer, RegExp][] = [
      ['a changed choice', replaced(4, '"yay"', '"nay"'), /^Line 4: its hash does not follow/],
      ['a changed time', replaced(4, /"at":"\d{4}/, '"at":"1999'), /^Line 4: its hash/],
      ['a changed voter', replaced(4, /"voter":"./, '"voter":"-'), /^Line 4: its hash/],
      ['a changed hash', replaced(4, /"hash":"..../, '"hash":"0000'), /^Line 4: its hash/],
      ['a dropped line', ledger(lines.filter((_, i) => i !== 3)), /^Line 4: event 3 should come here, not 4: lines are missing/],
      ['swapped lines', ledger(swapped), /^Line 4: event 3 should come here, not 4/],
      ['a doubled line', ledger([...lines.slice(0, 4), lines[3], ...lines.slice(4)]), /^Line 5: event 4 should come here, not 3 again: a line was added/],
      ['the last event dropped', ledger(lines.filter((_, i) => i !== 7)), /^Line 8: the footer counts 7 events, the file has 6/],
      ['a changed question', replaced(1, 'test bags', 'best bags'), /^Line 1: its hash/],
      ['an unknown version', replaced(1, 'ledger/2', 'ledger/9'), /^Line 1: it is of the format swingtag-ledger\/9/],
      ['a changed tally', replaced(9, '"votes":3', '"votes":4'), /^Line 9: the footer gives the tally yay 4, nay 1, the recount yay 3, nay 1/],
      ['a changed closing time', replaced(9, /"closed":"\d{4}/, '"closed":"1999'), /^Line 9: its hash/],
      ['a changed number of voters', replaced(9, '"voters":4', '"voters":5'), /^Line 9: the footer counts 5 voters, the recount 4/],
      ['another winner', replaced(9, '"winners":["yay"]', '"winners":["nay"]'), /^Line 9: the footer says that nay won, the recount yay/],
      ['another head in the footer', replaced(9, /"head":"..../, '"head":"0000'), /^Line 9: the footer names another head/],
      ['no footer', ledger(lines.slice(0, -1)), /^Line 9: the file ends here without a footer/],
      ['the end cut off', intact.slice(0, -40), /^Line 9: it is cut off/],
      ['the middle cut off', intact.slice(0, intact.indexOf(lines[4] ?? '') + 30), /^Line 5: it is cut off/],
      ['something after the footer', `${intact}${lines[7]}\n`, /^Line 10: there is nothing after the footer/],
      ['another file', 'hello\n', /^Line 1: /],
      ['an empty file', '', /^Line 1: the file is empty/],
      ['Windows line ends', intact.replaceAll('\n', '\r\n'), /^Line 1: it ends as on Windows/],
      ['a key twice', replaced(4, '"choice"', '"choice":["nay"],"choice"'), /^Line 4: it is not written as an event is/],
      ['bytes that are no text', Buffer.from(replaced(4, 'cast', '\u00e9'), 'latin1'), /^Line 4: it is not text in UTF-8/],
    ];
    const answers = [];
    for (const [name, file, expected] of cases) {
      const { code, output } = await verify(file);
      answers.push({ name, code, isNamed: expected.test(output), isRefused: output.includes('\nNOT INTACT.'), ...(expected.test(output) ? {} : { output }) });
    }
    expect(answers).toEqual(cases.map(([name]) => ({ name, code: 1, isNamed: true, isRefused: true })));
  }, 60_000);

  test('finds what a forger did who made every hash anew: by the rules, or by a receipt or a published head', async () => {
    const text = (from: string | RegExp, to: string, line: number) => lines.map((one, i) => (i === line - 1 ? one.replace(from, to) : one));
    const impossible: [string[], RegExp][] = [
      [text('"cast"', '"change"', 2), /^Line 2: it changes a vote of somebody who has none/],
      [text('"cast","choice":["yay"]', '"withdraw","choice":[]', 2), /^Line 2: it withdraws a vote of somebody who has none/],
      [text('"change"', '"cast"', 7), /^Line 7: it casts a vote for somebody who has one/],
      [text('"nay"', '"yay"', 7), /^Line 7: it changes a vote into what it was/],
      [text('"yay"', '"maybe"', 2), /^Line 2: it chooses "maybe", which is not an option/],
      [text('["yay"]', '["yay","nay"]', 2), /^Line 2: it makes 2 choices; this poll asks for 1/],
      [text('["yay"]', '[]', 2), /^Line 2: it makes 0 choices/],
      [text('[]', '["yay"]', 8), /^Line 8: it withdraws a vote and makes a choice/],
      [text('["yay"]', '["nay"]', 4), /^Line 9: the footer gives the tally/],
    ].map(([forged, expected]) => [forged as string[], expected as RegExp]);
    for (const [forged, expected] of impossible) {
      const { code, output } = await verify(chained(forged));
      expect(output).toMatch(expected);
      expect(code).toBe(1);
    }
    const others = text('["yay"]', '["nay"]', 4);
    const perfect = chained(others.map((one, i) => (i === 8 ? one.replace('"yay","votes":3', '"yay","votes":2').replace('"nay","votes":1', '"nay","votes":2').replace('["yay"]', '["yay","nay"]') : one)));
    expect(await verify(perfect)).toMatchObject({ code: 0, output: expect.stringMatching(/compare the head with the published one/) });
    expect(await verify(perfect, '--head', shown.poll.ledger.head)).toMatchObject({ code: 1, output: expect.stringMatching(/is NOT in this ledger[^]*NOT INTACT/) });
    expect(await verify(perfect, '--receipt', shown.poll.viewerReceipt.text)).toMatchObject({ code: 1, output: expect.stringMatching(/Receipt {2}NOT in this ledger[^]*NOT INTACT/) });
  }, 60_000);

  test('reads a file much larger than its memory', async () => {
    const count = 120_000;
    const header = headerBody({ id: '1', kind: 'YAY_NAY', question: 'Large?', options: [{ key: 'yay', label: 'YAY' }], min: 1, max: 1, opened: '2026-01-01T00:00:00.000Z' });
    let hash = linkHash(NO_HASH, header);
    const file = [withHash(header, hash)];
    const voter = Buffer.alloc(16);
    for (let seq = 1; seq <= count; seq++) {
      voter.writeUInt32LE(seq);
      const body = eventBody({ seq, at: '2026-01-02T00:00:00.000Z', voter, kind: 'cast', choice: ['yay'] });
      hash = linkHash(hash, body);
      file.push(withHash(body, hash));
    }
    const footer = footerBody(header, { count, head: hash, closed: '2026-01-03T00:00:00.000Z', voters: count, tally: [{ option: 'yay', votes: count }], winners: ['yay'], rounds: null });
    writeFileSync(path.join(folder, 'ledger.jsonl'), `${file.join('')}${withHash(footer, linkHash(hash, footer))}`);
    expect(await run('--max-old-space-size=12', VERIFIER, 'ledger.jsonl')).toMatchObject({ code: 0, output: expect.stringMatching(/120,000 events of 120,000 voters/) });
  }, 60_000);

  test('says how it wants to be called, and what it cannot read', async () => {
    expect(await verify(intact, '--receipt', 'x')).toMatchObject({ code: 2, output: expect.stringMatching(/^A receipt looks like/) });
    expect(await verify(intact, '--head', 'XYZ')).toMatchObject({ code: 2, output: expect.stringMatching(/^A head has 64 hex digits/) });
    expect(await verify(intact, '--fast')).toMatchObject({ code: 2, output: expect.stringMatching(/^There is no option --fast/) });
    expect(await verify(intact, '--help')).toMatchObject({ code: 0, output: expect.stringMatching(/^Usage: swingtag-verify/) });
    expect(await verify(intact, 'second.jsonl')).toMatchObject({ code: 2, output: expect.stringMatching(/^One file at a time/) });
    expect(await verify(intact, '--', 'x')).toMatchObject({ code: 2 });
  });
});
