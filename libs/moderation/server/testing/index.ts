export * from './moderation.documents.ts';
export { aReport, theRule } from './report.factory.ts';
export { aRule } from './rule.factory.ts';
