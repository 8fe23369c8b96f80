export * from './article.entity.ts';
export * from './article.graphql.ts';
export * from './article.queries.ts';
export * from './post.entity.ts';
export * from './post.queries.ts';
export * from './posts.module.ts';
