import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types for the `.graphql` files beside the components; see libs/platform/web/README.md. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['libs/*/web/src/**/*.graphql', 'apps/web/app/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    'libs/platform/web/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: true },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        pureMagicComment: true,
        scalars: { DateTime: 'string', ID: 'string' },
      },
    },
  },
};
export default config;
