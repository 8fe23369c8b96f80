// `node --import`: runs TypeScript sources through SWC, which keeps the decorator metadata that Nest and TypeORM read.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { swcOptions } from './swc-options.mjs';

function toJavaScript(filename) {
  try {
    const source = readFileSync(filename, 'utf8');
    return transformSync(source, { ...swcOptions, filename, sourceMaps: 'inline', swcrc: false, configFile: false })
      .code;
  } catch (error) {
    throw new SyntaxError(error.message.split('\n\nCaused by')[0], { cause: error.code });
  }
}

registerHooks({
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    return { format: 'module', source: toJavaScript(fileURLToPath(url)), shortCircuit: true };
  },
});
