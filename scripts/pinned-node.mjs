// Imported first by every launcher: a plain shell's `node` may be an old one, while npm puts the pinned one first.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

const NEEDED_MAJOR = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < NEEDED_MAJOR) {
  const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (process.env.SWINGTAG_PINNED_NODE || !existsSync(pinned)) {
    console.error(
      existsSync(join(root, 'node_modules'))
        ? `Swingtag needs Node ${NEEDED_MAJOR} or newer and this is ${process.versions.node}: install a newer Node and try again.`
        : 'The dependencies are not installed yet: run `npm ci` first.',
    );
    process.exit(1);
  }
  const child = spawn(pinned, process.argv.slice(1), {
    stdio: 'inherit',
    env: {
      ...process.env,
      SWINGTAG_PINNED_NODE: '1',
      PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // Never settles: the launcher that imported this file must not go on in the old Node.
  await new Promise(() => {
    child.on('exit', (code) => process.exit(code ?? 1));
  });
}

if (!existsSync(join(root, 'node_modules'))) {
  console.error('The dependencies are not installed yet: run `npm ci` first.');
  process.exit(1);
}
