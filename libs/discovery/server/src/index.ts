export * from './discovery.module.ts';
