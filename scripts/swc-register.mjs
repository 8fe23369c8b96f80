// `node --import`: runs TypeScript sources through SWC, which keeps the decorator metadata that Nest and TypeORM read.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { swcOptions } from './swc-options.mjs';

registerHooks({
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    const source = readFileSync(filename, 'utf8');
    const { code } = transformSync(source, { ...swcOptions, filename, sourceMaps: 'inline', swcrc: false, configFile: false });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
