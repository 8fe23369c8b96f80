import { randomBytes, randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Logger } from 'pino';
import { letOthersGoFirst } from './background.turns.ts';
import { clientAddress } from './client.address.ts';
import type { Config } from './config.ts';
import { answerEarly, BREATHING, crowdedWords } from './early.answer.ts';
import { isPassingFault, TooMany } from './errors.ts';
import { streamPipeline } from './graphql.pipeline.ts';
import { mountLiveEndpoint } from './live.endpoint.ts';
import { LiveStreams } from './live.streams.ts';
import { NestLog } from './nest.log.ts';
import { refusals } from './refusal.graphql.ts';
import { isSameOrigin } from './same.origin.ts';
import { cutSlowBodies, LONGEST_REQUEST_MS } from './slow.bodies.ts';
import { sessionCookie, VIEWER_SOURCE, type ViewerSource } from './viewer.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Of this response's content security policy. */
    nonce: string;
  }
}

const BODY_LIMIT = 256 * 1024;
/** Nobody is asked for who wants a file or a heartbeat. */
const ANONYMOUS_PATHS = /^\/(?:(?:assets|fonts|pictures|health)\/|favicon\.(?:ico|svg)$|robots\.txt$)/;
const PICTURES = /^\/pictures\//;
/** How many of them cost as much as a page. */
const PICTURES_PER_PAGE = 10;
const STREAMS = /^\/graphql\/stream(?:[/?]|$)/;
const UPLOADS = /^\/uploads(?:[/?]|$)/;

/** The one HTTP server: headers, cookies, viewer, flood limit, GraphQL and event streams; `mount` adds routes before it is ready. */
export async function createHttpApp(
  module: Type | DynamicModule,
  config: Config,
  log: Logger,
  mount?: (fastify: FastifyInstance, app: NestFastifyApplication) => Promise<void>,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: config.TRUST_PROXY_HOPS > 0 && ((_address: string, hop: number) => hop < config.TRUST_PROXY_HOPS),
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 300 },
    requestTimeout: LONGEST_REQUEST_MS, // the hook below is stricter
    http: { headersTimeout: 30_000 },
    keepAliveTimeout: 30_000,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: new NestLog(log), bodyParser: true, abortOnError: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.decorateRequest('viewer', null);
  fastify.decorateReply('nonce', '');
  fastify.decorateRequest('readSince', 0);
  fastify.decorateRequest('served', undefined);
  logRequests(fastify, log);
  const others = letOthersGoFirst(fastify, { uploads: UPLOADS, streams: STREAMS });
  cutSlowBodies(fastify, UPLOADS);
  await protect(fastify, config);
  await fastify.register(compress, { encodings: ['br', 'gzip'], threshold: 1024, zlibOptions: { level: 9 } });
  await fastify.register(cookie, { secret: config.SECRET });
  knowViewers(fastify, sessionCookie(config), () => app.get<ViewerSource | undefined>(VIEWER_SOURCE, { strict: false }));
  limitFloods(fastify, config);
  others.forSessions();
  await mount?.(fastify, app);
  mountLiveEndpoint(fastify, streamPipeline(app, config, log), app.get(LiveStreams));
  return app;
}

function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onRequest', (req, reply, done) => {
    reply.header('x-request-id', req.id);
    done();
  });
  fastify.addHook('onResponse', (req, reply, done) => {
    const path = req.url.split('?', 1)[0];
    const line = { reqId: req.id, method: req.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    if (reply.statusCode >= 500) log.warn(line, 'request');
    else log.info(line, 'request');
    done();
  });
}

async function protect(fastify: FastifyInstance, config: Config): Promise<void> {
  fastify.addHook('onRequest', (req, reply, done) => {
    reply.nonce = randomBytes(16).toString('base64');
    (reply.raw as { nonce?: string }).nonce = reply.nonce;
    if (!ANONYMOUS_PATHS.test(req.url) && !URL.canParse(`${req.protocol}://${req.host}${req.url}`)) {
      void reply.code(400).send({ error: 'The request does not say which site it is for.' });
      return;
    }
    if (isSameOrigin(req, config.ORIGIN)) return done();
    void reply.code(403).send({ error: 'This form did not come from this site. Please open the page again and repeat.' });
  });
  const isHttps = config.ORIGIN.startsWith('https:');
  const nonce = (_req: unknown, res: unknown) => `'nonce-${(res as { nonce: string }).nonce}'`;
  const styleAttributes = (req: unknown) => ((req as { url?: string }).url?.startsWith('/admin') ? "'unsafe-inline'" : "'none'");
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: config.WEB_DEV ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
        styleSrcAttr: config.WEB_DEV ? ["'unsafe-inline'"] : [styleAttributes],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: config.WEB_DEV ? ["'self'", 'ws:'] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
  });
}

function knowViewers(fastify: FastifyInstance, cookieName: string, source: () => ViewerSource | undefined): void {
  fastify.addHook('onRequest', async (req, reply) => {
    const id = req.cookies[cookieName];
    if (!id || ANONYMOUS_PATHS.test(req.url)) return;
    try {
      req.viewer = (await source()?.find(id)) ?? null;
    } catch (error) {
      if (!isPassingFault(error)) throw error;
      await answerEarly(req, reply, BREATHING);
    }
  });
}

/**
 * Pages by session or network, pictures by network alone, as nobody is asked for who wants one: ten times as many, since a page has dozens and a school sits
 * behind one address. One that is not there, or not for them, has cost the database a question and counts as much as a page.
 */
function limitFloods(fastify: FastifyInstance, config: Config): void {
  const points = config.REQUESTS_PER_MINUTE;
  const pages = new RateLimiterMemory({ points, duration: 60 });
  const pictures = new RateLimiterMemory({ points: points * PICTURES_PER_PAGE, duration: 60 });
  fastify.addHook('onRequest', async (req: FastifyRequest, reply: FastifyReply) => {
    const isPicture = PICTURES.test(req.url);
    if (!isPicture && ANONYMOUS_PATHS.test(req.url)) return;
    try {
      if (isPicture) await pictures.consume(clientAddress(req.ip));
      else await pages.consume(req.viewer ? `s:${req.viewer.sessionKey}` : `a:${clientAddress(req.ip)}`);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const refusal = new TooMany(Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
      refusals.inc({ reason: refusal.reason });
      await answerEarly(req, reply, crowdedWords(refusal));
    }
  });
  fastify.addHook('onResponse', async (req, reply) => {
    if (reply.statusCode === 404 && PICTURES.test(req.url)) await pictures.penalty(clientAddress(req.ip), PICTURES_PER_PAGE - 1);
  });
}
