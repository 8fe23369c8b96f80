import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// The boundary rule reads this graph from its cache, and says nothing at all when there is none.
process.env.NX_DAEMON ??= 'false';
await createProjectGraphAsync({ exitOnError: true });

/** Each domain may import those to its right; `libs/<domain>/README.md` says what they own. */
const DOMAINS = [
  'transfer',
  'discovery',
  'notifications',
  'moderation',
  'comments',
  'posts',
  'polls',
  'trends',
  'media',
  'accounts',
  'platform',
];
/** Two roots beside each other. */
const BESIDE = { transfer: 'discovery' };

const domain = (name) => `domain:${name}`;

const boundaries = [
  ...DOMAINS.map((name, position) => ({
    sourceTag: domain(name),
    onlyDependOnLibsWithTags: [
      ...DOMAINS.slice(position)
        .filter((other) => BESIDE[name] !== other)
        .map(domain),
      domain('ui'),
    ],
  })),
  { sourceTag: 'domain:ui', onlyDependOnLibsWithTags: ['domain:ui'] },
  { sourceTag: 'domain:migrations', onlyDependOnLibsWithTags: ['domain:migrations'] },
  { sourceTag: 'domain:api', onlyDependOnLibsWithTags: [...DOMAINS.map(domain), 'domain:migrations'] },
  { sourceTag: 'domain:app', onlyDependOnLibsWithTags: [...DOMAINS.map(domain), 'domain:ui'] },
  { sourceTag: 'side:server', onlyDependOnLibsWithTags: ['side:server'] },
  { sourceTag: 'side:web', onlyDependOnLibsWithTags: ['side:web', 'side:ui'] },
  { sourceTag: 'side:ui', onlyDependOnLibsWithTags: ['side:ui'] },
  { sourceTag: 'side:e2e', onlyDependOnLibsWithTags: ['side:e2e'] },
];

/** Journeys start the site with the launchers' own code. */
const LAUNCHERS = ['../../scripts/*', '../../../scripts/*'];

const SERVER = ['libs/*/server/**/*.ts', 'apps/api/**/*.ts', 'migrations/**/*.ts'];
const WEB = ['libs/*/web/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}', 'apps/web/**/*.{ts,tsx}'];
/** Their types are checked by the compiler; what comes back from HTTP is `any` there by nature. */
const SPECS = ['**/*.spec.{ts,tsx}', 'libs/*/server/testing/**/*.ts'];
/** Three programs for everything: one for each lib takes three times as long. */
const PROGRAMS = ['scripts/tsconfig.specs.json', 'apps/web/tsconfig.json', 'apps/e2e/tsconfig.json'];

const finds = '/^(findOneBy|findOneByOrFail|findBy|findOne|findOneOrFail|countBy|existsBy)$/';
const findsOrChanges = '/^(findOneBy|findOneByOrFail|findBy|findOne|findOneOrFail|countBy|existsBy|delete|update)$/';

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/build/**',
      '**/.react-router/**',
      '**/node_modules/**',
      '**/gql/**',
      '.data/**',
      'test-results/**',
      'apps/web/public/**',
      'libs/*/web/src/locales/**',
      '*.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { project: PROGRAMS, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allowCircularSelfDependency: true, allow: LAUNCHERS, depConstraints: boundaries },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@swingtag/[^/]+/(?!testing$|gql$|admin$|base\\.css$)',
              message: 'Enter a lib only through its index.',
            },
          ],
        },
      ],
      'no-console': 'error',
    },
  },
  {
    files: SERVER,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='save']",
          message: 'save() reads, then writes, and loses races: insert, upsert or update.',
        },
        {
          selector: 'Property[key.name=/^(cascade|lazy|eager)$/]',
          message: 'No cascades, no lazy or eager relations.',
        },
        {
          selector: 'Property[key.name=/^(synchronize|dropSchema)$/][value.value=true]',
          message: 'The schema changes by migrations only.',
        },
        {
          selector: `CallExpression[callee.property.name=${finds}][arguments.length=0]`,
          message: 'Without a condition this takes any row.',
        },
        {
          selector: `CallExpression[callee.property.name=${findsOrChanges}] > ObjectExpression[properties.length=0]`,
          message: 'An empty condition takes any row.',
        },
      ],
    },
  },
  {
    files: WEB,
    plugins: { 'react-hooks': reactHooks },
    // Not the rules of the React compiler, which is not used here: they double the time of lint for pages.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: WEB,
    rules: {
      // How a loader tells the error page of its route a status.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [
            { from: 'package', package: 'react-router', name: 'DataWithResponseInit' },
            { from: 'lib', name: 'Response' },
          ],
        },
      ],
    },
  },
  {
    files: WEB,
    rules: {
      // The page router answers with what is thrown.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [
            { from: 'lib', name: 'Response' },
            { from: 'package', name: 'DataWithResponseInit', package: 'react-router' },
          ],
        },
      ],
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs'],
    rules: {
      'no-unused-vars': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      eqeqeq: 'error',
      'no-unreachable': 'error',
    },
  },
  { files: SPECS, ...tseslint.configs.disableTypeChecked },
);
