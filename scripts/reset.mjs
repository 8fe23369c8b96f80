// npm run reset: forgets the data of this copy, wherever they are.
import './pinned-node.mjs';
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const { holderOf } = await import('./data-claim.mjs');
const { removeCluster } = await import('./embedded-postgres.mjs');
const { rememberedOutside } = await import('./postgres-room.mjs');
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
await removeCluster(database);
// By name: DATA_DIR may be a folder that other things live in.
for (const file of ['secret', 'launcher.json']) rmSync(join(dataDir, file), { force: true });
if (readdirSync(dataDir).length === 0) rmdirSync(dataDir);
console.log(`Deleted the data in ${[outside, dataDir].filter(Boolean).join(' and ')}; the next start begins afresh.`);
