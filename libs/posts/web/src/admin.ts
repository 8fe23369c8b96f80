export { BoardAdminPage } from './board-admin-page.tsx';
export { changeBoards, loadBoardAdmin } from './board-admin.action.ts';
export { loadRepairs, lookForRepairs } from './repairs.action.ts';
export { RepairsPage } from './repairs-page.tsx';
export { changeForecast, loadForecastDesk } from './forecast-desk.action.ts';
export { ForecastDeskPage } from './forecast-desk-page.tsx';
