import { existsSync } from 'node:fs';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { inProcessExecutor, type Config, type GraphqlExecutor } from '@swingtag/platform-server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createContext, createRequestHandler, RouterContextProvider, type RouterContext, type ServerBuild } from 'react-router';

const WEB = path.resolve(import.meta.dirname, '../../web');
const MAX_FORM_BYTES = 256 * 1024;
const OUR_OWN = /^\/(graphql|graphiql|outbox|health|pictures|uploads)(\/|\?|$)/;

/** The page router's side keeps the same contexts under the same symbols: its bundle has a module instance of its own. */
function shared<T>(name: string): RouterContext<T> {
  const store = globalThis as unknown as Record<symbol, RouterContext<T> | undefined>;
  return (store[Symbol.for(name)] ??= createContext<T>());
}
const gqlContext = shared<GraphqlExecutor>('swingtag.gql');
const nonceContext = shared<string>('swingtag.nonce');
const reportContext = shared<(error: unknown) => void>('swingtag.report');
const settingsContext = shared<{ origin: string; isDevelopment: boolean }>('swingtag.settings');

const pageLog = new Logger('pages');

/** Renders the pages in this process: the built bundle, or Vite's module graph with WEB_DEV. */
export async function mountPages(fastify: FastifyInstance, app: NestFastifyApplication, config: Config): Promise<void> {
  const build = config.WEB_DEV ? await developmentBuild(fastify) : await productionBuild(fastify);
  const handle = createRequestHandler(build, config.WEB_DEV ? 'development' : 'production');
  const execute = inProcessExecutor(app);
  const page = async (req: FastifyRequest, reply: FastifyReply) => {
    if (Number(req.headers['content-length'] ?? 0) > MAX_FORM_BYTES) {
      return reply.code(413).type('text/plain; charset=utf-8').send('That is more than a form of this site can hold.');
    }
    const context = new RouterContextProvider();
    context.set(gqlContext, execute(req, reply));
    context.set(nonceContext, reply.nonce);
    context.set(reportContext, (error) => pageLog.error(error));
    context.set(settingsContext, { origin: config.ORIGIN, isDevelopment: config.isDevelopment });
    const response = await handle(toRequest(req, reply, config.ORIGIN), context);
    const isDocument = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (!response.headers.has('cache-control')) reply.header('cache-control', req.viewer || !isDocument ? 'private, no-store' : 'no-cache');
    return reply.send(response);
  };
  await fastify.register((pages, _options, done) => {
    pages.removeAllContentTypeParsers(); // the raw body goes to the route's action untouched
    pages.addContentTypeParser('*', (_req, payload, parsed) => parsed(null, payload));
    pages.get('/assets/*', (_req, reply) => reply.code(404).type('text/plain; charset=utf-8').send('There is no such file.'));
    // What links and forms send; other methods are nothing here, and some cannot even be said to the router.
    pages.route({ method: ['GET', 'HEAD', 'POST'], url: '/*', handler: page });
    done();
  });
}

/** Addressed as its Origin says when that is the configured one: the router compares both, and a proxy may have changed the other. */
function toRequest(req: FastifyRequest, reply: FastifyReply, ours: string): Request {
  const abort = new AbortController();
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) abort.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) headers.append(name, one);
  }
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  const site = req.headers.origin === ours ? ours : `${req.protocol}://${req.host}`;
  return new Request(site + req.originalUrl, {
    method: req.method,
    headers,
    signal: abort.signal,
    ...(hasBody ? { body: Readable.toWeb(bounded(req.raw)) as ReadableStream, duplex: 'half' as const } : {}),
  });
}

/** A form is text; whoever sends more than this is cut off. */
function bounded(body: Readable): Readable {
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      bytes += chunk.length;
      if (bytes > MAX_FORM_BYTES) pass(new Error('The form is too large.'));
      else pass(null, chunk);
    },
  });
  return body.pipe(limit);
}

async function developmentBuild(fastify: FastifyInstance): Promise<() => Promise<ServerBuild>> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: path.join(WEB, 'vite.config.ts'),
    root: WEB,
    server: { middlewareMode: true, hmr: { server: fastify.server } },
    appType: 'custom',
  });
  fastify.addHook('onRequest', (req, reply, done) => {
    if (OUR_OWN.test(req.url)) return done();
    vite.middlewares(req.raw, reply.raw, (error?: Error) => done(error));
  });
  fastify.addHook('onClose', () => vite.close());
  return () => vite.ssrLoadModule('virtual:react-router/server-build') as unknown as Promise<ServerBuild>;
}

async function productionBuild(fastify: FastifyInstance): Promise<ServerBuild> {
  const bundle = path.join(WEB, 'build/server/index.js');
  if (!existsSync(bundle)) throw new Error('The pages are not built: run `npm run build`.');
  await fastify.register(fastifyStatic, {
    root: path.join(WEB, 'build/client'),
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const isHashed = file.includes(`${path.sep}assets${path.sep}`);
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
  });
  return (await import(pathToFileURL(bundle).href)) as ServerBuild;
}
