// npm run reset: forgets the data of this copy, wherever they are.
import './pinned-node.mjs';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { holderOf } = await import('./data-claim.mjs');
const { stopOrphanOf } = await import('./embedded-postgres.mjs');
const { rememberedOutside } = await import('./postgres-room.mjs');
const { root } = await import('./program.mjs');
const { readSettings } = await import('./site.mjs');

const { dataDir } = readSettings();
const holder = holderOf(dataDir);
if (holder) {
  console.error(`Swingtag is running (process ${holder.pid}): stop it first.`);
  process.exit(1);
}
if (!existsSync(dataDir)) {
  console.log(`There is nothing to reset: ${dataDir} does not exist.`);
  process.exit(0);
}
const database = join(dataDir, 'postgres');
const outside = rememberedOutside(database);
await stopOrphanOf(database);
for (const folder of [outside, dataDir]) if (folder) rmSync(resolve(root, folder), { recursive: true, force: true });
console.log(`Deleted ${[outside, dataDir].filter(Boolean).join(' and ')}; the next start begins afresh.`);
