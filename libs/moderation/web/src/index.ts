export { fileAppeal, loadMeasures } from './appeals.action.ts';
export { MeasuresPage } from './measures-page.tsx';
export { loadModerationLog, ModerationLogPage } from './moderation-log-page.tsx';
export { loadOpening, openSite } from './opening.action.ts';
export { OpeningPage } from './opening-page.tsx';
export { ReportPage } from './report-page.tsx';
export { ReportSubjectPage } from './report-subject-page.tsx';
export {
  loadArticleToReport, loadTopicToReport,
  loadCommentToReport,
  loadMemberToReport,
  reportArticle, reportTopic,
  reportComment,
  reportMember,
} from './report.action.ts';
export { loadScorecard, ScorecardPage, scorecardFile } from './scorecard-page.tsx';
export { loadRules, RulesPage } from './rules-page.tsx';
