import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll, lettered, type PollForTest } from '../testing/poll.factory.ts';
import { footerBody, linkHash, NO_HASH } from './ledger.line.ts';
import { LedgerSealer } from './ledger.sealer.ts';
import { PollKind } from './poll.entity.ts';
import type { NewPoll } from './poll.service.ts';
import { PollsModule } from './polls.module.ts';
import { VoteWriter } from './vote.writer.ts';

const VERIFIER = path.resolve(import.meta.dirname, '../../../../apps/verifier/src/main.mjs');

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

function verify(ledger: string): Promise<{ code: number | null; output: string }> {
  const file = path.join(folder, 'ledger.jsonl');
  writeFileSync(file, ledger);
  const child = spawn(process.execPath, [VERIFIER, file], { env: {} });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => (output += String(piece)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

/** The lines of a closed poll; each voter's choices one after the other, as letters. */
async function ledgerOf(about: Partial<NewPoll>, voters: string[][]): Promise<string[]> {
  const poll: PollForTest = await aPoll(api, about);
  const idsOf = (letters: string) => [...letters].map((letter) => poll.options[letter.charCodeAt(0) - 97] ?? '');
  for (const choices of voters) {
    const { id } = await aMember(api);
    for (const letters of choices) await api.get(VoteWriter).write({ pollId: poll.id, memberId: id, choice: idsOf(letters) });
  }
  await api.db.query('UPDATE poll SET closed_at = clock_timestamp() WHERE id = $1', [poll.id]);
  await api.get(LedgerSealer).seal(poll.id);
  const { body } = await api.app.inject({ method: 'GET', url: `/polls/${poll.id}/ledger.jsonl` });
  return body.trimEnd().split('\n');
}

/** Made anew with every hash right. */
function chained(lines: string[]): string {
  let hash: Buffer = NO_HASH;
  return lines.map((line) => {
    const parts = JSON.parse(`${line.slice(0, -75)}}`) as Record<string, unknown>;
    const text = JSON.stringify('head' in parts ? { ...parts, head: hash.toString('hex') } : parts);
    hash = linkHash(hash, text);
    return `${text.slice(0, -1)},"hash":"${hash.toString('hex')}"}\n`;
  }).join('');
}

const replaced = (lines: string[], line: number, from: string | RegExp, to: string) => lines.map((text, i) => (i === line - 1 ? text.replace(from, to) : text));

test('the ledger of several options recounts to the tally and the number of voters', async () => {
  const lines = await ledgerOf({ kind: PollKind.MULTIPLE, options: lettered(4), maxChoices: 3 }, [['ba'], ['abc', 'c'], ['dca', ''], ['bd']]);
  expect(await verify(`${lines.join('\n')}\n`)).toMatchObject({ code: 0, output: expect.stringMatching(/A 1, B 2, C 1, D 1; 3 votes[^]*Winner\s+B\n[^]*INTACT/) });
  expect(lines[1]).toContain('"choice":["a","b"]');
  const forged: [string[], RegExp][] = [
    [replaced(lines, 2, '["a","b"]', '["b","a"]'), /^Line 2: it lists its choices in another order than the poll/],
    [replaced(lines, 2, '["a","b"]', '["a","a"]'), /^Line 2: it chooses an option twice/],
    [replaced(lines, 2, '["a","b"]', '["a","b","c","d"]'), /^Line 2: it makes 4 choices; this poll asks for 1 to 3/],
    [replaced(lines, 2, '["a","b"]', '["a","c"]'), /^Line 8: the footer gives the tally a 1, b 2, c 1, d 1, the recount a 1, b 1, c 2, d 1/],
  ];
  for (const [file, expected] of forged) expect(await verify(chained(file))).toMatchObject({ code: 1, output: expect.stringMatching(expected) });
});

test('the ledger of a ranking recounts round by round, and names a ranking that was tampered with', async () => {
  const voters = [['ab'], ['ab'], ['a'], ['bc'], ['ba', 'bc'], ['cb'], ['d']];
  const lines = await ledgerOf({ kind: PollKind.RANKED, options: lettered(4), maxChoices: 4 }, voters);
  const { code, output } = await verify(`${lines.join('\n')}\n`);
  expect(output).toMatch(/Round 1 {2}A 3, B 2, C 1, D 1; exhausted 0; out: C, D\nRound 2 {2}A 3, B 3; exhausted 1; out: B\nWinner {3}A\n/);
  expect(code).toBe(0);
  expect((await verify(`${replaced(lines, 2, '["a","b"]', '["b","a"]').join('\n')}\n`)).output).toMatch(/^Line 2: its hash does not follow/);
  const footer = lines.length;
  const forged: [string[], RegExp][] = [
    [replaced(lines, 2, '["a","b"]', '["b","a"]'), /the footer gives the tally a 3, b 2, c 1, d 1, the recount a 2, b 3, c 1, d 1/],
    [replaced(lines, 7, '["c","b"]', '["c","a"]').map((line) => line.replace('["c","b"]', '["c","a"]')), /the footer tells round 2 of the run-off otherwise/],
    [replaced(lines, footer, '"exhausted":1', '"exhausted":2'), /the footer tells round 2 of the run-off otherwise/],
    [replaced(lines, footer, '"winners":["a"]', '"winners":["b"]'), /the footer says that b won, the recount a/],
  ];
  for (const [file, expected] of forged) expect(await verify(chained(file))).toMatchObject({ code: 1, output: expect.stringMatching(expected) });
});

test('a ledger that was begun in the first version ends in it and is still verified', async () => {
  const lines = await ledgerOf({}, [['a'], ['b'], ['a']]);
  const header = replaced(lines, 1, 'ledger/2', 'ledger/1')[0] ?? '';
  const end = { count: 3, head: NO_HASH, closed: '2026-01-03T00:00:00.000Z', voters: 3, tally: [{ option: 'yay', votes: 2 }, { option: 'nay', votes: 1 }], winners: ['yay'], rounds: null };
  const footer = `${footerBody(header, end).slice(0, -1)},"hash":"${'0'.repeat(64)}"}`;
  expect(footer).not.toContain('winners');
  expect(await verify(chained([header, ...lines.slice(1, -1), footer]))).toMatchObject({ code: 0, output: expect.stringMatching(/YAY 2, NAY 1; 3 votes/) });
});
