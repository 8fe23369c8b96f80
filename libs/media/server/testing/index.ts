export { startS3, type S3Server } from './s3.server.ts';
