// Child programs in process groups of their own, so that stopping one stops all that it has started.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
export const bin = (name) => join(root, 'node_modules', name);

/** Every program that runs at this moment; what `stopPrograms` ends. */
const running = new Set();
let isStopping = false;

/** Whether programs are being ended: what fails then has not failed by itself, and nothing new is started. */
export const areProgramsStopping = () => isStopping;

function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

/**
 * Runs a Node program to its end. Output goes to `onOutput` piece by piece, or through to the terminal without it.
 * Never rejects: `{ code, output, seconds }`, with code 1 for a program killed by a signal, or by `atMost` milliseconds having passed.
 */
export function runNode(args, { cwd = root, env = {}, onOutput, passThrough = false, atMost } = {}) {
  const start = performance.now();
  if (isStopping) return Promise.resolve({ code: 1, output: '', seconds: 0 });
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', ...env },
      stdio: passThrough ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const end = atMost === undefined ? undefined : setTimeout(() => signalGroup(child, 'SIGKILL'), atMost);
    let output = '';
    const take = (piece) => {
      output += piece;
      onOutput?.(String(piece));
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', (error) => take(String(error)));
    child.on('close', (code) => {
      running.delete(child);
      clearTimeout(end);
      // Helpers that a crashed program left behind.
      signalGroup(child, 'SIGKILL');
      resolve({ code: code ?? 1, output, seconds: (performance.now() - start) / 1000 });
    });
  });
}

/** Ends all programs; those that do not leave within three seconds are killed. */
export async function stopPrograms() {
  isStopping = true;
  if (running.size === 0) return;
  for (const child of running) signalGroup(child, 'SIGTERM');
  await new Promise((resolve) => {
    const kill = setTimeout(() => [...running].forEach((child) => signalGroup(child, 'SIGKILL')), 3000);
    const poll = setInterval(() => {
      if (running.size > 0) return;
      clearTimeout(kill);
      clearInterval(poll);
      resolve();
    }, 20);
  });
}

/** For a launcher that only runs programs: Ctrl-C and SIGTERM stop them, then the launcher. */
export function stopProgramsOnSignal(also = async () => {}) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await stopPrograms();
      await also();
      process.exit(130);
    });
  }
}
