// Where the server asks its policies, and the same source with each of these calls made removable while specs run.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './program.mjs';

/** Answer who may or whether one sees; `mustX(…)` throws instead, and counts where its value is not used. */
const ASKED = /^(may[A-Z]|isStaff$|hasStaffRole$|moderates$)/;
const DEMANDED = /^must[A-Z]/;

function sources() {
  return readdirSync(join(root, 'libs'), { recursive: true })
    .map((path) => join('libs', String(path)).replaceAll('\\', '/'))
    .filter((path) => /\/server\/src\/[^/]+\.ts$/.test(path) && !path.endsWith('.spec.ts') && !path.includes('node_modules'))
    .sort();
}

const isStatement = (node) => ts.isExpressionStatement(node.parent) || (ts.isAwaitExpression(node.parent) && ts.isExpressionStatement(node.parent.parent));

function awaits(node) {
  return ts.isAwaitExpression(node) || (!ts.isFunctionLike(node) && Boolean(ts.forEachChild(node, (child) => awaits(child) || undefined)));
}

/** `mustBeSignedIn(viewer)` below `const refusal = mayX(viewer, …); if (refusal) throw refusal;`: it tells the compiler what the policy has made sure of. */
function onlyNarrows(node) {
  if (node.expression.text !== 'mustBeSignedIn' || !ts.isExpressionStatement(node.parent) || !ts.isBlock(node.parent.parent)) return false;
  const { statements } = node.parent.parent;
  const before = statements.slice(0, statements.indexOf(node.parent));
  const refusals = before
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter(({ initializer }) => initializer && ts.isCallExpression(initializer) && ASKED.test(initializer.expression.getText()) && initializer.arguments[0]?.getText() === node.arguments[0]?.getText())
    .map(({ name }) => name.getText());
  return before.some((one) => ts.isIfStatement(one) && refusals.includes(one.expression.getText()) && ts.isThrowStatement(one.thenStatement));
}

function callsIn(path) {
  const text = readFileSync(join(root, path), 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const calls = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const name = node.expression.text;
      if (ASKED.test(name) || (DEMANDED.test(name) && isStatement(node))) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        calls.push({ path, name, line: line + 1, start: node.getStart(), end: node.getEnd(), isLate: node.arguments.some(awaits), onlyNarrows: onlyNarrows(node) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

/** Every policy call of the server, numbered from 1. */
export function policyCalls() {
  return sources()
    .flatMap(callsIn)
    .map((call, place) => ({ ...call, number: place + 1 }));
}

/** The text of a file in which each call goes through `policyCall` (`jest/policy-calls.mjs`). */
export function instrumented(path, calls) {
  const edits = calls.flatMap(({ start, end, number, isLate }) => [
    { at: start, text: isLate ? `(await policyCall(${number}, async () => ` : `policyCall(${number}, () => ` },
    { at: end, text: isLate ? '))' : ')' },
  ]);
  let text = readFileSync(join(root, path), 'utf8');
  for (const { at, text: added } of edits.sort((a, b) => b.at - a.at)) text = text.slice(0, at) + added + text.slice(at);
  return text;
}
