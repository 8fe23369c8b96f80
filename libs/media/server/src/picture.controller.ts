import { Controller, Get, Param, Res } from '@nestjs/common';
import { NotFound, parseId, Public } from '@swingtag/platform-server';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { drawIllustration, parseRecipe } from './illustration.ts';
import { Picture } from './picture.entity.ts';

/** Serves illustrations, drawn from their recipe, for ever cacheable and inert. */
@Controller('pictures')
export class PictureController {
  constructor(private readonly dataSource: DataSource) {}

  @Public()
  @Get(':name')
  async show(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const id = /^(\d+)-\d+\.svg$/.exec(name)?.[1];
    const picture = id ? await this.dataSource.getRepository(Picture).findOneBy({ id: parseId(id) }) : null;
    if (!picture) throw new NotFound();
    await reply
      .header('content-type', 'image/svg+xml; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(drawIllustration(parseRecipe(picture.recipe)).svg);
  }
}
