// The server as a child of a launcher: started, awaited until it says that it is ready, stopped.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { endProcess, identityOf } from './process-identity.mjs';
import { root } from './program.mjs';

/** Time for requests under way to finish. */
const PATIENCE = 10_000;

/**
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, stdout?: 'inherit' | number, stderr?: 'inherit' | number }} options
 * @returns `ready`: what the server says about itself, or undefined when it died first; `exited`: a sentence on how it
 * ended; `stop()`: SIGTERM, and SIGKILL when that does not help; `kill()`.
 */
export function startServer(args, { env, stdout = 'inherit', stderr = 'inherit' }) {
  const leave = new URL('./leave-with-launcher.mjs', import.meta.url).href;
  const child = spawn(process.execPath, [`--import=${leave}`, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', stdout, stderr, 'ipc'],
    // Ctrl-C reaches the launcher alone, which lets the server finish before Postgres goes.
    detached: process.platform !== 'win32',
  });
  const identity = identityOf(child.pid);
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(`The server did not start: ${error.message}`));
    child.once('exit', (code, signal) => resolve(`The server stopped (${signal ?? `exit code ${code}`}).`));
  });
  const ready = new Promise((resolve) => {
    child.on('message', (message) => message?.type === 'ready' && resolve(message));
    exited.then(() => resolve(undefined));
  });
  return {
    pid: child.pid,
    ready,
    exited,
    stop: () => endProcess(identity, PATIENCE),
    kill: () => child.kill('SIGKILL'),
    /** Of a server that counts (`count-statements.mjs`). */
    usage: () =>
      new Promise((resolve) => {
        const hear = (message) => {
          if (message?.type !== 'usage') return;
          child.off('message', hear);
          resolve(message);
        };
        child.on('message', hear);
        child.send({ type: 'usage' });
      }),
  };
}

export const builtServer = [join(root, 'apps/api/dist/main.js')];
