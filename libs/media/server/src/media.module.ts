import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '@swingtag/platform-server';
import { Avatar } from './avatar.entity.ts';
import { AvatarResolver, MemberAvatarResolver } from './avatar.resolver.ts';
import { AvatarService } from './avatar.service.ts';
import { FILE_STORE, openFileStore } from './file.store.ts';
import { PictureController } from './picture.controller.ts';
import { Picture } from './picture.entity.ts';
import { PictureErasure } from './picture.erasure.ts';
import { PictureGate } from './picture.gate.ts';
import { PictureLibrary } from './picture.library.ts';
import { PictureQueries } from './picture.queries.ts';
import { PictureReferences } from './picture.references.ts';
import { PictureResolver } from './picture.resolver.ts';
import { PictureService } from './picture.service.ts';
import { PictureSweep } from './picture.sweep.ts';
import { PictureWorker } from './picture.worker.ts';
import { UploadBringer } from './upload.bringer.ts';
import { UploadEndpoint } from './upload.endpoint.ts';
import { RetiredFile } from './retired-file.entity.ts';
import { Upload } from './upload.entity.ts';
import { UploadJob } from './upload.job.ts';
import { UploadReceiver } from './upload.receiver.ts';
import { UploadResolver } from './upload.resolver.ts';
import { UploadService } from './upload.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([Avatar, Picture, RetiredFile, Upload])],
  controllers: [PictureController],
  providers: [
    { provide: FILE_STORE, useFactory: (config: Config) => openFileStore(config), inject: [CONFIG] },
    AvatarResolver, AvatarService, MemberAvatarResolver, PictureErasure, PictureGate, PictureLibrary, PictureQueries, PictureReferences, PictureResolver, PictureService,
    PictureSweep, PictureWorker, UploadBringer, UploadEndpoint, UploadJob, UploadReceiver, UploadResolver, UploadService,
  ],
  exports: [AvatarService, PictureErasure, PictureQueries, PictureReferences, PictureService, UploadBringer],
})
export class MediaModule {}
