export * from './bag.entity.ts';
export * from './bag.graphql.ts';
export * from './bag.queries.ts';
export * from './trend.entity.ts';
export * from './trend.graphql.ts';
export * from './trend.queries.ts';
export * from './trends.module.ts';
