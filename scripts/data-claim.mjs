// One launcher per data folder: `.data/launcher.json` names the process that holds it, and its server process.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, identityOf, isAlive } from './process-identity.mjs';

export class AlreadyRunning extends Error {
  constructor(holder) {
    super(
      `Swingtag already runs on these data (process ${holder.pid}${holder.url ? `, ${holder.url}` : ''}): ` +
        'stop it first, or start another copy in a folder of its own.',
    );
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The launcher that holds `dataDir` at this moment, or nothing. */
export function holderOf(dataDir) {
  const holder = read(join(dataDir, 'launcher.json'));
  return isAlive(holder) ? holder : undefined;
}

/**
 * Claims `dataDir` for this process or throws AlreadyRunning. A claim left by a killed launcher is taken over, and the
 * server that it may have left behind is ended.
 */
export async function claimData(dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const file = join(dataDir, 'launcher.json');
  const mine = identityOf(process.pid);
  const write = () => writeFileSync(file, JSON.stringify(mine));

  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST' || attempt > 3) throw error;
    }
    const holder = read(file);
    if (isAlive(holder)) throw new AlreadyRunning(holder);
    if (holder?.server) await endProcess(holder.server);
    rmSync(file, { force: true });
  }
  // Two launchers may have taken over the same dead claim at once: the one whose name stands in the file goes on.
  const winner = read(file);
  if (winner?.pid !== process.pid) throw new AlreadyRunning(winner ?? { pid: 'unknown' });

  return {
    /** Remembered so that the next launcher can end the server if this one is killed. */
    recordServer(pid) {
      mine.server = identityOf(pid);
      write();
    },
    recordUrl(url) {
      mine.url = url;
      write();
    },
    release() {
      if (read(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}
