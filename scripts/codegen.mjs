// Types for the GraphQL documents of the web client, from schema.graphql.
import './pinned-node.mjs';
import { bin, runNode } from './program.mjs';

export const codegen = () =>
  runNode([bin('@graphql-codegen/cli/esm/bin.js'), '--config', 'codegen.ts'], { env: { NODE_ENV: 'production' } });

if (import.meta.main) {
  const { code, output } = await codegen();
  if (code !== 0) console.error(output);
  process.exitCode = code;
}
