// The whole application: generated types, then server and pages at the same time.
import './pinned-node.mjs';
import { join } from 'node:path';
import { hashSources, removeStamp, writeStamp } from './build-stamp.mjs';
import { codegen } from './codegen.mjs';
import { bin, root, runNode, stopProgramsOnSignal } from './program.mjs';

export const buildServer = () => runNode([bin('typescript-native/bin/tsc'), '-b']);

export const buildPages = () =>
  runNode([bin('@react-router/dev/bin.cjs'), 'build'], {
    cwd: join(root, 'apps/web'),
    env: { NODE_ENV: 'production' },
  });

/** @returns the output of what failed, or nothing. */
export async function build() {
  const sources = hashSources();
  removeStamp();
  const generated = await codegen();
  if (generated.code !== 0) return generated.output;
  const parts = await Promise.all([buildServer(), buildPages()]);
  const failed = parts.filter(({ code }) => code !== 0);
  if (failed.length > 0) return failed.map(({ output }) => output).join('\n');
  writeStamp(sources);
  return undefined;
}

if (import.meta.main) {
  stopProgramsOnSignal();
  const failure = await build();
  if (failure) console.error(failure);
  process.exitCode = failure ? 1 : 0;
}
