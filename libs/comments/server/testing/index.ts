export { aComment } from './comment.factory.ts';
