export { BoardAdminPage } from './board-admin-page.tsx';
export { changeBoards, loadBoardAdmin } from './board-admin.action.ts';
