import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PictureController } from './picture.controller.ts';
import { Picture } from './picture.entity.ts';
import { PictureQueries } from './picture.queries.ts';

@Module({
  imports: [TypeOrmModule.forFeature([Picture])],
  controllers: [PictureController],
  providers: [PictureQueries],
  exports: [PictureQueries],
})
export class MediaModule {}
