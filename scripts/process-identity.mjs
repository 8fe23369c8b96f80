// A process id alone is not enough to recognise a process after a crash or a reboot: ids are used again.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where the system tells it (Linux): boot and clock tick at which the process started; otherwise an empty string. */
function startOf(pid) {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    // Dead, but not yet collected: in a container without an init process that can last for ever.
    if (afterName[0] === 'Z') return 'zombie';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${afterName[19]}`;
  } catch {
    return '';
  }
}

export function identityOf(pid) {
  return { pid, start: startOf(pid) };
}

export function isAlive(identity) {
  if (!identity?.pid) return false;
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const start = startOf(identity.pid);
  return start !== 'zombie' && (!identity.start || start === identity.start);
}

/** SIGTERM, then SIGKILL when it does not leave within `patience` milliseconds. */
export async function endProcess(identity, patience = 5000) {
  for (const [signal, wait] of [
    ['SIGTERM', patience],
    ['SIGKILL', 2000],
  ]) {
    if (!isAlive(identity)) return;
    try {
      process.kill(identity.pid, signal);
    } catch {
      return;
    }
    for (const end = Date.now() + wait; Date.now() < end && isAlive(identity);) await sleep(25);
  }
}

/** Whether the system still knows this process id, as a living process or a dead one not yet collected. */
export function isTaken(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether `pid` is a process that works in `folder` (Postgres changes into its data folder). */
export function worksIn(pid, folder) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    if (process.platform === 'linux') return false;
    if (process.platform === 'win32') return true;
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.includes(folder);
  }
}

/** Processes that work in `folder`, as far as the system tells (Linux). */
export function workersIn(folder) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && worksIn(name, folder));
}
