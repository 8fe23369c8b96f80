import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';

const BOUNDARY = '@nx/enforce-module-boundaries';
const take = (from: string) => `import { a } from '${from}';\nexport const b = a;\n`;

const IMPORTS: [sentence: string, file: string, from: string, broken?: string][] = [
  ['a domain may import a lower one', 'libs/polls/server/src/x.ts', '@swingtag/accounts-server'],
  ['a domain may skip down', 'libs/moderation/server/src/x.ts', '@swingtag/platform-server'],
  ['a domain never imports a higher one', 'libs/platform/server/src/x.ts', '@swingtag/accounts-server', BOUNDARY],
  ['polls know nothing of posts', 'libs/polls/server/src/x.ts', '@swingtag/posts-server', BOUNDARY],
  ['the pages of a domain never import a higher one', 'libs/polls/web/src/x.ts', '@swingtag/comments-web', BOUNDARY],
  ['the server never imports pages', 'libs/polls/server/src/x.ts', '@swingtag/polls-web', BOUNDARY],
  ['pages never import the server', 'libs/polls/web/src/x.ts', '@swingtag/polls-server', BOUNDARY],
  ['pages may import ui', 'libs/polls/web/src/x.ts', '@swingtag/ui'],
  ['the server has no use for ui', 'libs/polls/server/src/x.ts', '@swingtag/ui', BOUNDARY],
  ['ui imports no domain', 'libs/ui/src/x.ts', '@swingtag/platform-web', BOUNDARY],
  ['libs never import migrations', 'libs/polls/server/src/x.ts', '@swingtag/migrations', BOUNDARY],
  ['the API may import migrations', 'apps/api/src/x.ts', '@swingtag/migrations'],
  ['the web app never imports the server', 'apps/web/app/x.ts', '@swingtag/platform-server', BOUNDARY],
  ['journeys import nothing of the product', 'apps/e2e/x.ts', '@swingtag/polls-web', BOUNDARY],
  [
    'a lib is entered through its index',
    'libs/posts/server/src/x.ts',
    '@swingtag/polls-server/src/vote.service.ts',
    'no-restricted-imports',
  ],
  [
    'a lib is not reached by a path',
    'libs/posts/server/src/x.ts',
    '../../../polls/server/src/vote.service.ts',
    BOUNDARY,
  ],
];

const SOURCES: [sentence: string, source: string, isRefused: boolean][] = [
  ['saving an entity is refused', 'export const x = (votes: { save(v: object): void }) => votes.save({});', true],
  ['a cascade is refused', 'export const x = { cascade: true };', true],
  ['a lazy relation is refused', 'export const x = { lazy: true };', true],
  [
    'an empty condition is refused',
    'export const x = (votes: { findOneBy(w: object): void }) => votes.findOneBy({});',
    true,
  ],
  ['a missing condition is refused', 'export const x = (votes: { findOneBy(): void }) => votes.findOneBy();', true],
  [
    'a stated condition is fine',
    "export const x = (votes: { findOneBy(w: object): void }) => votes.findOneBy({ id: '1' });",
    false,
  ],
];

let broken: string[][];
beforeAll(() => {
  const cases = [
    ...IMPORTS.map(([, file, from]) => ({ file, source: take(from) })),
    ...SOURCES.map(([, source]) => ({ file: 'libs/polls/server/src/x.ts', source })),
  ];
  const program = path.join(import.meta.dirname, 'lint-text.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [program], { input: JSON.stringify(cases), encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  broken = JSON.parse(stdout) as string[][];
}, 60_000);

describe('imports', () => {
  test.each(IMPORTS.map((entry, index) => [entry[0], index, entry[3]] as const))('%s', (_sentence, index, rule) => {
    expect(broken[index]).toEqual(rule ? expect.arrayContaining([rule]) : []);
  });
});

describe('reads and writes', () => {
  test.each(SOURCES.map((entry, index) => [entry[0], IMPORTS.length + index, entry[2]] as const))(
    '%s',
    (_sentence, index, isRefused) => {
      expect(broken[index]).toEqual(isRefused ? ['no-restricted-syntax'] : []);
    },
  );
});
