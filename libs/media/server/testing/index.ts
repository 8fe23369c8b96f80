export { startS3, type S3Server } from './s3.server.ts';
export { aPhoneJpeg, goodPictures, hostileFiles, redAndBlue, type CorpusFile, type HostileFile } from './picture.corpus.ts';
export { anAvatar, aSentPicture, type PictureForTest } from './picture.factory.ts';
export { lookUp, multipart, openRequest, permitFor, post, upload, type Permit, type SeenUpload } from './upload.calls.ts';
