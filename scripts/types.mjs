// Type checks of everything: server libs (by building them), specs, pages, journeys.
import './pinned-node.mjs';
import { join } from 'node:path';
import { buildServer } from './build.mjs';
import { codegen } from './codegen.mjs';
import { bin, root, runNode, stopProgramsOnSignal } from './program.mjs';

const tsc = (project) => runNode([bin('typescript-native/bin/tsc'), '-p', project, '--noEmit']);

let routeTypes;
/** Once a run: whoever reads them must not meet them half written. */
export const makeRouteTypes = () =>
  (routeTypes ??= runNode([bin('@react-router/dev/bin.cjs'), 'typegen'], { cwd: join(root, 'apps/web') }));

export async function checkPages() {
  const made = await makeRouteTypes();
  return made.code === 0 ? tsc('apps/web') : made;
}

export const checkSpecs = () => tsc('scripts/tsconfig.specs.json');
export const checkJourneys = () => tsc('apps/e2e');

if (import.meta.main) {
  stopProgramsOnSignal();
  const generated = await codegen();
  const server = (async () => {
    const built = await buildServer();
    return built.code === 0 ? checkSpecs() : built;
  })();
  const web = (async () => [await checkPages(), await checkJourneys()])();
  const results = [generated, await server, ...(await web)];
  for (const { code, output } of results) if (code !== 0) console.error(output.trim());
  process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;
}
