/** How TypeScript becomes JavaScript in development and in specs; `tsc` does it for production. */
export const swcOptions = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

/** What makes `node` run the sources of the workspace. */
export const sourceArguments = [
  '--conditions=@swingtag/source',
  `--import=${new URL('./swc-register.mjs', import.meta.url).href}`,
];
