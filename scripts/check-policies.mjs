// `npm run check:policies -- [--only expression] [--limit n]`: takes away one policy call after the other, in a copy, and says which of them no spec misses.
import './pinned-node.mjs';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { root } from './program.mjs';

const { values: options } = parseArgs({ options: { only: { type: 'string' }, limit: { type: 'string' }, list: { type: 'boolean' } } });
const SKIPPED = new Set(['node_modules', '.git', 'dist', 'build', '.nx', '.react-router']);

/** Services, where policies are asked. */
function services() {
  return readdirSync(join(root, 'libs'), { recursive: true })
    .map(String)
    .filter((path) => /server[\\/]src[\\/][^\\/]+\.service\.ts$/.test(path) && !path.includes('node_modules'))
    .map((path) => join('libs', path))
    .sort();
}

/** `mayX(…)` answers a refusal or nothing: without it there is none. `mustX(…)` throws: without it nothing does. */
function policyCalls(path) {
  const text = readFileSync(join(root, path), 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const calls = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const name = node.expression.text;
      const isAsked = /^may[A-Z]/.test(name);
      const isDemanded = /^must[A-Z]/.test(name) && ts.isExpressionStatement(node.parent);
      if (isAsked || isDemanded) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        calls.push({ path, name, line: line + 1, start: node.getStart(), end: node.getEnd(), replacement: 'undefined' });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls.map((call) => ({ ...call, mutated: text.slice(0, call.start) + call.replacement + text.slice(call.end) }));
}

/** The same tree elsewhere; packages are shared, our own are the copy's. */
function copyTree() {
  const copy = mkdtempSync(join(tmpdir(), 'swingtag-policies-'));
  cpSync(root, copy, { recursive: true, filter: (path) => !relative(root, path).split(/[\\/]/).some((part) => SKIPPED.has(part)) });
  mkdirSync(join(copy, 'node_modules', '@swingtag'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@swingtag') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const name of readdirSync(join(root, 'node_modules', '@swingtag'))) {
    symlinkSync(readlinkSync(join(root, 'node_modules', '@swingtag', name)), join(copy, 'node_modules', '@swingtag', name));
  }
  return copy;
}

/** The specs of its noun in whatever domain, then those beside the service; the first that fails ends it. */
function specsPass(copy, path) {
  const folder = dirname(path).replaceAll('\\', '/');
  const noun = path.replaceAll('\\', '/').split('/').at(-1).split('.')[0].split('-')[0];
  const run = (patterns) =>
    new Promise((resolve) => {
      const jest = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--bail', '--silent', '--passWithNoTests', '--testTimeout=120000', '-w', '2'];
      spawn(process.execPath, [...jest, ...patterns], { cwd: copy, stdio: 'ignore' }).on('exit', (code) => resolve(code === 0));
    });
  return (async () => (await run([`server/src/${noun}`])) && (await run([folder])) && run(['apps/api/src/authorisation']))();
}

const limit = Number(options.limit ?? Infinity);
const calls = services()
  .flatMap(policyCalls)
  .filter(({ path, name }) => !options.only || new RegExp(options.only).test(`${path}:${name}`))
  .slice(0, limit);
if (options.list) {
  for (const { path, line, name } of calls) console.log(`${path}:${line} ${name}`);
  console.log(`${calls.length} policy calls`);
  process.exit();
}
const copy = copyTree();
const survivors = [];
try {
  for (const [place, { path, line, name, mutated }] of calls.entries()) {
    const original = readFileSync(join(root, path), 'utf8');
    writeFileSync(join(copy, path), mutated);
    const survives = await specsPass(copy, path);
    writeFileSync(join(copy, path), original);
    if (survives) survivors.push(`${path}:${line} ${name}`);
    console.log(`${place + 1}/${calls.length} ${survives ? 'SURVIVED' : 'killed  '} ${path}:${line} ${name}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${calls.length} tried, ${calls.length - survivors.length} killed, ${survivors.length} survived`);
process.exitCode = survivors.length > 0 ? 1 : 0;
