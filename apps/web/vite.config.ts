import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import { reactRouter } from '@react-router/dev/vite';
import babel from '@rolldown/plugin-babel';
import { defineConfig } from 'vite';

const linguiFrom = { cwd: import.meta.dirname };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    reactRouter(),
    lingui(linguiFrom),
    // English texts stay where they are used, so that each route carries only its own.
    babel({ presets: [linguiTransformerBabelPreset({ descriptorFields: 'message' }, linguiFrom)] }),
  ],
  // Files of their own, so that the content security policy needs no data: addresses.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Documents that a page's script does not use stay on the server.
    rolldownOptions: { treeshake: { manualPureFunctions: ['TypedDocumentString'] } },
  },
});
