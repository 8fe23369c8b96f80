export { aReport, theRule } from './report.factory.ts';
