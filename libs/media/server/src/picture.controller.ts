import { Controller, Get, Inject, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { NotFound, parseId, Public, type Viewer } from '@swingtag/platform-server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { FILE_STORE, type FileStore, type StoredFile } from './file.store.ts';
import { drawIllustration, parseRecipe } from './illustration.ts';
import { Picture } from './picture.entity.ts';
import { parseVariant } from './picture.files.ts';
import { MIME } from './picture.limits.ts';
import { maySeePicture } from './picture.policy.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Serves pictures: inert, never as a page, for ever cacheable, since another content has another address. */
@Controller()
export class PictureController {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  @Public()
  @Get('pictures/:name')
  async show(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile | string> {
    const variant = parseVariant(name);
    if (!variant) return this.drawn(name, reply);
    const file = await this.store.read(variant.key);
    if (!file) throw new NotFound();
    return send(reply, file, MIME[variant.format], FOR_EVER);
  }

  /** The whole picture, for the page where it is cut. */
  @Get('uploads/masters/:id')
  async master(@Param('id') id: string, @Req() req: FastifyRequest & { viewer: Viewer | null }, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const picture = await this.dataSource.getRepository(Picture).findOneBy({ id: parseId(id) });
    const file = picture?.master && maySeePicture(req.viewer, picture) ? await this.store.read(picture.master) : null;
    if (!picture?.master || !file) throw new NotFound();
    return send(reply, file, picture.master.endsWith('.webp') ? MIME.webp : MIME.jpg, 'private, no-store');
  }

  private async drawn(name: string, reply: FastifyReply): Promise<string> {
    const id = /^(\d+)-\d+\.svg$/.exec(name)?.[1];
    const picture = id ? await this.dataSource.getRepository(Picture).findOneBy({ id: parseId(id) }) : null;
    if (!picture?.recipe) throw new NotFound();
    void reply
      .header('content-type', 'image/svg+xml; charset=utf-8')
      .header('cache-control', FOR_EVER)
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    return drawIllustration(parseRecipe(picture.recipe)).svg;
  }
}

function send(reply: FastifyReply, file: StoredFile, type: string, caching: string): StreamableFile {
  void reply.header('cache-control', caching).header('content-security-policy', "default-src 'none'; sandbox");
  return new StreamableFile(file.body, { type, length: file.bytes, disposition: 'inline' });
}
