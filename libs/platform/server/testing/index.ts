export { testApi, type Answer, type TestApi, type TestCaller } from './test.api.ts';
export { until } from './until.ts';
export { openStream, type TestStream } from './test.stream.ts';
export { SCRIPT_CORPUS } from './script.corpus.ts';
