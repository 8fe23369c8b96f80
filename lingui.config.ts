import type { LinguiConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** Texts of the interface. English is the source; `npm run texts` gathers them into libs/platform/web/src/locales. */
const config: LinguiConfig = {
  locales: ['en'],
  sourceLocale: 'en',
  catalogs: [
    {
      path: '<rootDir>/libs/platform/web/src/locales/{locale}',
      include: ['<rootDir>/libs', '<rootDir>/apps/web/app'],
      exclude: ['**/node_modules/**', '**/server/**', '**/dist/**'],
    },
  ],
  format: formatter({ lineNumbers: false }),
};
export default config;
