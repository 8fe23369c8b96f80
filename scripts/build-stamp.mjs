// What was built from what: a hash over all sources, kept with the output, so that nothing is built twice.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './program.mjs';

const SOURCES = [
  'apps/api',
  'apps/web',
  'libs',
  'migrations',
  'codegen.ts',
  'lingui.config.ts',
  'package-lock.json',
  'schema.graphql',
  'tsconfig.base.json',
  'tsconfig.web.json',
];
const OUTPUTS = ['apps/api/dist/main.js', 'apps/web/build/server/index.js'];
const STAMP = join(root, 'apps/api/dist/build-stamp');
/** Made from sources, or no part of the built application. */
const LEFT_OUT = /^(node_modules|dist|build|gql|\.react-router|testing)$|\.spec\.tsx?$|\.tsbuildinfo$/;

function add(hash, path) {
  const file = join(root, path);
  if (!existsSync(file)) return;
  let entries;
  try {
    entries = readdirSync(file, { withFileTypes: true });
  } catch {
    hash.update(`${path}\0`).update(readFileSync(file)).update('\0');
    return;
  }
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!LEFT_OUT.test(name)) add(hash, `${path}/${name}`);
  }
}

export function hashSources() {
  const hash = createHash('sha256');
  for (const path of SOURCES) add(hash, path);
  return hash.digest('hex');
}

export function isBuilt() {
  if (!existsSync(STAMP) || OUTPUTS.some((path) => !existsSync(join(root, path)))) return false;
  return readFileSync(STAMP, 'utf8') === hashSources();
}

export const removeStamp = () => rmSync(STAMP, { force: true });

export function writeStamp(hash) {
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hash);
}
