import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeThrowAway } from '../embedded-postgres.mjs';

export async function clean() {
  const run = process.env.SWINGTAG_TEST_RUN;
  const cluster = join(run, 'cluster.json');
  if (existsSync(cluster)) {
    const { room } = JSON.parse(readFileSync(cluster, 'utf8'));
    if (room) await removeThrowAway(room);
  }
  rmSync(run, { recursive: true, force: true });
}

export default clean;
