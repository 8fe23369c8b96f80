import { Controller, Get, Inject, Optional, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { CONFIG, NotFound, parseId, Public, sessionCookie, VIEWER_SOURCE, type Config, type Viewer, type ViewerSource } from '@swingtag/platform-server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { FILE_STORE, type FileStore, type StoredFile } from './file.store.ts';
import { drawIllustration, parseRecipe } from './illustration.ts';
import { Picture } from './picture.entity.ts';
import { parseVariant, variantKey } from './picture.files.ts';
import { Admission, PictureGate } from './picture.gate.ts';
import { MIME } from './picture.limits.ts';
import { maySeePicture } from './picture.policy.ts';

const ALONE = 'private, no-store';
/** What is taken away is gone from caches by then, and from here at once. */
const CACHING: Record<Admission, string> = {
  [Admission.FOR_AN_HOUR]: 'public, max-age=3600, must-revalidate',
  [Admission.FOR_NOW]: 'public, max-age=300, must-revalidate',
  [Admission.ALONE]: ALONE,
  [Admission.NOBODY]: ALONE,
};

/** Serves pictures to whom they are shown: inert, never as a page. Another content has another address. */
@Controller()
export class PictureController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly gate: PictureGate,
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(CONFIG) private readonly config: Config,
    @Optional() @Inject(VIEWER_SOURCE) private readonly viewers: ViewerSource | null,
  ) {}

  @Public()
  @Get('pictures/:name')
  async show(@Param('name') name: string, @Req() req: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile | string | undefined> {
    const variant = parseVariant(name);
    if (!variant) return this.drawn(name, req, reply);
    const remembered = this.gate.remembered(variant);
    if (remembered && isStillTheSame(req, reply, name, remembered)) return undefined;
    const file = await this.store.read(variantKey(variant.hash, variant.width, variant.format));
    if (!file) throw new NotFound();
    const admission = remembered ?? (await this.orClose(file, this.gate.ask(variant, () => this.viewerOf(req))));
    if (admission === Admission.NOBODY || isStillTheSame(req, reply, name, admission)) {
      file.body.destroy();
      if (admission === Admission.NOBODY) throw new NotFound();
      return undefined;
    }
    return send(reply, file, MIME[variant.format], CACHING[admission]);
  }

  /** The whole picture, for the page where it is cut. */
  @Get('uploads/masters/:id')
  async master(@Param('id') id: string, @Req() req: FastifyRequest & { viewer: Viewer | null }, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const picture = await this.dataSource.getRepository(Picture).findOneBy({ id: parseId(id) });
    const file = picture?.master && maySeePicture(req.viewer, picture) ? await this.store.read(picture.master) : null;
    if (!picture?.master || !file) throw new NotFound();
    return send(reply, file, picture.master.endsWith('.webp') ? MIME.webp : MIME.jpg, ALONE);
  }

  private async orClose<T>(file: StoredFile, answer: Promise<T>): Promise<T> {
    return answer.catch((error: unknown) => {
      file.body.destroy();
      throw error;
    });
  }

  /** Looked for only here: pictures are served without asking who wants them. */
  private async viewerOf(req: FastifyRequest): Promise<Viewer | null> {
    const id = req.cookies[sessionCookie(this.config)];
    return id ? ((await this.viewers?.find(id)) ?? null) : null;
  }

  private async drawn(name: string, req: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const id = /^(\d{1,18})-\d{1,4}\.svg$/.exec(name)?.[1];
    if (!id) throw new NotFound();
    const admission = this.gate.remembered({ id }) ?? (await this.gate.ask({ id }, () => this.viewerOf(req)));
    if (admission === Admission.NOBODY) throw new NotFound();
    if (isStillTheSame(req, reply, name, admission)) return undefined;
    const picture = await this.dataSource.getRepository(Picture).findOneBy({ id });
    if (!picture?.recipe) throw new NotFound();
    void reply
      .header('content-type', 'image/svg+xml; charset=utf-8')
      .header('cache-control', CACHING[admission])
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    return drawIllustration(parseRecipe(picture.recipe)).svg;
  }
}

/** Says so (304) and which content it is about, for whoever may keep it. A name never gets a second content. */
function isStillTheSame(req: FastifyRequest, reply: FastifyReply, name: string, admission: Admission): boolean {
  if (CACHING[admission] === ALONE) return false;
  const tag = `"${name}"`;
  void reply.header('etag', tag);
  const kept = req.headers['if-none-match'];
  if (!kept?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) return false;
  void reply.code(304).header('cache-control', CACHING[admission]);
  return true;
}

function send(reply: FastifyReply, file: StoredFile, type: string, caching: string): StreamableFile {
  void reply.header('cache-control', caching).header('content-security-policy', "default-src 'none'; sandbox");
  return new StreamableFile(file.body, { type, length: file.bytes, disposition: 'inline' });
}
