export { testApi, type Answer, type TestApi, type TestCaller } from './test.api.ts';
