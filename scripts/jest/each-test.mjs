// Around every test: what it wrote is taken away again, and whatever it printed fails it.
import { afterAll, afterEach } from '@jest/globals';
import { format } from 'node:util';

let noise = [];
for (const method of ['log', 'info', 'warn', 'error', 'debug']) {
  console[method] = (...args) => noise.push(`console.${method}: ${format(...args)}`);
}

function failOnNoise() {
  const heard = noise;
  noise = [];
  if (heard.length > 0) throw new Error(`Nothing may be printed in specs:\n${heard.join('\n')}`);
}

let client;

async function connect(url) {
  const { default: pg } = await import('pg');
  client = new pg.Client({ connectionString: url });
  client.on('error', () => (client = undefined));
  await client.connect();
  await client.query(`SET lock_timeout = '3s'`);
}

async function empty({ url, tables, seeds }) {
  if (!client) await connect(url);
  const filled = tables
    .map((table) => `SELECT '${table}' AS name WHERE EXISTS (SELECT FROM ${table})`)
    .join(' UNION ALL ');
  const { rows } = filled ? await client.query(filled) : { rows: [] };
  // Deleting a few rows and starting their ids anew costs a tenth of truncating their tables. The locks wait for whoever still
  // writes; as a superuser exempt from triggers, logs let themselves be emptied and foreign keys are not followed.
  if (rows.length > 0) {
    const filledTables = rows.map((row) => row.name);
    const deletions = filledTables.map((table) => `DELETE FROM ${table}`).join('; ');
    await client.query(`LOCK TABLE ${filledTables.join(', ')} IN SHARE ROW EXCLUSIVE MODE;
      SET LOCAL session_replication_role = 'replica'; ${deletions};
      SELECT setval(pg_get_serial_sequence(attrelid::regclass::text, attname), 1, false) FROM pg_attribute
        WHERE attidentity <> '' AND attrelid = ANY ('{${filledTables.join(', ')}}'::regclass[])`);
  }
  for (const { name, last } of seeds) await client.query(`DELETE FROM ${name} WHERE id > $1`, [last]);
  await client.query('DELETE FROM graphile_worker._private_jobs');
}

async function emptyPatiently(database) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await empty(database);
    } catch (error) {
      // A request that the test did not wait for may still hold a lock.
      const willPass = ['40P01', '55P03'].includes(error.code);
      if (!willPass || attempt === 3) throw error;
    }
  }
}

afterEach(async () => {
  if (globalThis.testDatabase) await emptyPatiently(globalThis.testDatabase);
  failOnNoise();
});

afterAll(async () => {
  if (globalThis.testDatabase) await emptyPatiently(globalThis.testDatabase);
  await client?.end();
  failOnNoise();
});
