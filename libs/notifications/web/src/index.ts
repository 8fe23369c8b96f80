export { AlertsPage } from './alerts-page.tsx';
export { loadAlerts, markAllRead } from './alerts.action.ts';
