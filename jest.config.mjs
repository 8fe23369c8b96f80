import { availableParallelism } from 'node:os';
import { swcOptions } from './scripts/swc-options.mjs';

/** `npm test` runs all of it; `npm run spec -- libs/polls/server/src/vote.spec.ts` runs one. */
export default {
  // Specs wait for Postgres and for clocks: three keep two cores busy (232 s, two took 294 s).
  maxWorkers: Math.max(3, Math.min(4, availableParallelism() - 1)),
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps/api', '<rootDir>/apps/web', '<rootDir>/migrations', '<rootDir>/scripts'],
  testMatch: ['**/*.spec.ts'],
  modulePathIgnorePatterns: ['/dist/', '/build/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.ts$': ['@swc/jest', { ...swcOptions, sourceMaps: 'inline' }],
    '\\.tsx$': [
      '@swc/jest',
      {
        ...swcOptions,
        jsc: {
          ...swcOptions.jsc,
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '\\.css$': '<rootDir>/scripts/jest/style.mjs' },
  testEnvironmentOptions: { customExportConditions: ['@swingtag/source', 'node', 'node-addons'] },
  globalSetup: '<rootDir>/scripts/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/scripts/jest/global-teardown.mjs',
  setupFiles: ['<rootDir>/scripts/jest/database.mjs'],
  setupFilesAfterEnv: ['<rootDir>/scripts/jest/each-test.mjs'],
  // Nothing takes so long but the start of a server on a busy machine: a hook that went on after its time would leave it running.
  testTimeout: 60_000,
};
