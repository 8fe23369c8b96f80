// Lint with the import boundaries. It reads types, those of the routes among them, which have to be made first.
import './pinned-node.mjs';
import { bin, runNode, stopProgramsOnSignal } from './program.mjs';
import { makeRouteTypes } from './types.mjs';

export async function lint(args = ['.']) {
  const made = await makeRouteTypes();
  return made.code === 0 ? runNode([bin('eslint/bin/eslint.js'), '--max-warnings=0', ...args]) : made;
}

if (import.meta.main) {
  stopProgramsOnSignal();
  const { code, output } = await lint(process.argv.length > 2 ? process.argv.slice(2) : undefined);
  if (output.trim()) console.error(output.trim());
  process.exitCode = code;
}
