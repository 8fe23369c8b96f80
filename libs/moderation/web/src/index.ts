export { loadModerationLog, ModerationLogPage } from './moderation-log-page.tsx';
export { ReportPage } from './report-page.tsx';
export { loadCommentToReport, reportComment } from './report.action.ts';
export { loadRules, RulesPage } from './rules-page.tsx';
