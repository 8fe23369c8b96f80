import { join } from 'node:path';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import { reactRouter } from '@react-router/dev/vite';
import babel from '@rolldown/plugin-babel';
import { defineConfig } from 'vite';
import { classNames } from './class-names.ts';
import { compileTexts } from './compile-texts.ts';

const linguiFrom = { cwd: import.meta.dirname };
const texts = linguiTransformerBabelPreset({ descriptorFields: 'message' }, linguiFrom);

/** A few files that every page needs, instead of dozens of crumbs. */
const sharedByPages = [
  { name: 'framework', test: /node_modules\/(react|react-dom|react-router|scheduler|@lingui|@messageformat)\// },
  { name: 'frame', test: /libs\/(ui|platform\/web)\/src\// },
  { name: 'pieces', test: /libs\/\w+\/web\/src\/(article-path|bag-path|lining|price|price-seen|role-name|use-aim|photo|suspended-note)\.tsx?$/ },
];

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  css: command === 'build' ? { modules: { generateScopedName: classNames(join(import.meta.dirname, '../..')) } } : {},
  plugins: [
    reactRouter(),
    lingui(linguiFrom),
    // English texts stay where they are used, so that each route carries only its own.
    babel({ presets: [texts, { ...texts, preset: { plugins: [compileTexts] } }] }),
  ],
  // Files of their own, so that the content security policy needs no data: addresses.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Documents that a page's script does not use stay on the server.
    rolldownOptions: {
      treeshake: { manualPureFunctions: ['TypedDocumentString'] },
      output: { codeSplitting: { groups: sharedByPages } },
    },
  },
}));
