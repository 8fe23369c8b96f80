// `npm run schema`: writes schema.graphql from the server's code, then the documents' types from it.
import './pinned-node.mjs';
import { join } from 'node:path';
import { codegen } from './codegen.mjs';
import { startThrowAwayPostgres } from './embedded-postgres.mjs';
import { root, runNode } from './program.mjs';

const postgres = await startThrowAwayPostgres();
try {
  const print = ['--conditions=@swingtag/source', '--import=./scripts/swc-register.mjs', 'apps/api/src/schema.print.ts', join(root, 'schema.graphql')];
  for (const result of [await runNode(print, { env: { DATABASE_URL: postgres.url } }), await codegen()]) {
    if (result.code === 0) continue;
    console.error(result.output);
    process.exitCode = 1;
    break;
  }
} finally {
  await postgres.stop();
}
