import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import {
  CATCHING_BREATH, DomainError, Invalid, isPassingFault, LOG, SignInRequired, type OperationContext, type Viewer,
} from '@swingtag/platform-server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { PicturePurpose, RULES } from './picture.purpose.ts';
import { eachFile } from './upload.form.ts';
import { UploadState } from './upload.entity.ts';
import { UploadReceiver } from './upload.receiver.ts';
import { UploadService } from './upload.service.ts';

/** A form may bring several. */
const MAX_FORM_BYTES = 100 * 1024 * 1024;
/** How long a page without script waits to see what became of its files. */
const FORM_WAIT_MS = 8000;
const LOOK_EVERY_MS = 250;

/**
 * `POST /uploads/<permit>` takes one file as it is, `POST /uploads?purpose=…&next=/…` a plain form. The bodies are streams here: nothing
 * reads them before permit, session and origin are known.
 */
@Injectable()
export class UploadEndpoint implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly uploads: UploadService,
    private readonly receiver: UploadReceiver,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    void fastify.register((own, _options, done) => {
      own.removeAllContentTypeParsers();
      own.addContentTypeParser('*', (_req, body, parsed) => parsed(null, body));
      own.setErrorHandler((error, _req, reply) => this.answer(error, reply));
      own.post<{ Params: { permit: string } }>('/uploads/:permit', (req, reply) => this.file(req, req.params.permit, reply));
      own.post('/uploads', (req, reply) => this.form(req, reply));
      done();
    });
  }

  private async file(req: FastifyRequest, permit: string, reply: FastifyReply): Promise<FastifyReply> {
    const viewer = mustBe(req.viewer);
    if (Number(req.headers['content-length'] ?? 0) > MAX_FORM_BYTES) return tooLong(reply);
    const name = decoded(String(req.headers['x-file-name'] ?? ''));
    const given = { body: req.raw, name, type: req.headers['content-type'] ?? '' };
    const { id, refusal } = await this.receiver.receive(viewer, permit, given);
    if (refusal) return reply.code(413).send({ error: refusal, id });
    return reply.code(201).header('cache-control', 'no-store').send({ id });
  }

  private async form(req: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const viewer = mustBe(req.viewer);
    if (Number(req.headers['content-length'] ?? 0) > MAX_FORM_BYTES) return tooLong(reply);
    const { purpose, next, replaces } = wishOf(req);
    const ids = await eachFile(req.raw, RULES[purpose].maxBytes, async (file) => {
      const { permit } = await this.uploads.permit(viewer, { purpose, replacesId: replaces });
      const { id } = await this.receiver.receive(viewer, permit, file);
      return id;
    });
    await this.settled(viewer, ids);
    const query = ids.length > 0 ? `uploads=${ids.join(',')}` : 'nothing=1';
    return reply.header('cache-control', 'no-store').redirect(`${next}${next.includes('?') ? '&' : '?'}${query}`, 303);
  }

  /** Waits a little, so that most people see the outcome at once. */
  private async settled(viewer: Viewer, ids: readonly string[]): Promise<void> {
    for (let waited = 0; waited < FORM_WAIT_MS && ids.length > 0; waited += LOOK_EVERY_MS) {
      const found = await this.uploads.ofViewer({ viewer } as OperationContext, ids);
      if (found.every(({ state }) => state === UploadState.READY || state === UploadState.REFUSED)) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  private answer(error: unknown, reply: FastifyReply): FastifyReply {
    void reply.header('cache-control', 'no-store').header('connection', 'close');
    if (error instanceof DomainError) {
      if (error.retryAfterSeconds) void reply.header('retry-after', String(error.retryAfterSeconds));
      return reply.code(error.status).send({ error: error.message, reason: error.reason });
    }
    if (isPassingFault(error)) return reply.code(503).header('retry-after', '2').send({ error: CATCHING_BREATH });
    if (reply.raw.destroyed || reply.request.raw.destroyed) return reply; // nobody listens any more
    this.log.error({ err: error }, 'an upload failed');
    return reply.code(500).send({ error: 'Something went wrong on our side. It has been noted.' });
  }
}

function mustBe(viewer: Viewer | null): Viewer {
  if (!viewer) throw new SignInRequired();
  return viewer;
}

function tooLong(reply: FastifyReply): FastifyReply {
  return reply.code(413).header('connection', 'close').send({ error: 'This is more than we take at once.' });
}

function wishOf(req: FastifyRequest): { purpose: PicturePurpose; next: string; replaces: string | null } {
  const { purpose, next, replaces } = req.query as Record<string, unknown>;
  const known = Object.values(PicturePurpose).find((each) => each === purpose);
  if (!known) throw new Invalid('purpose', 'This form does not say what its pictures are for.');
  const path = typeof next === 'string' && /^\/(?![/\\])[\w\-/.%]*$/.test(next) ? next : '/me';
  return { purpose: known, next: path, replaces: typeof replaces === 'string' ? replaces : null };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
