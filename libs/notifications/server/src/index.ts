export * from './notice.entity.ts';
export * from './notifications.module.ts';
