import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a cross-site page can send without asking first (Fetch: simple requests). */
const SIMPLE_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * False for a request that may change something and may come from another site. An Origin must be ours, as configured or as the
 * request was addressed; without one, Sec-Fetch-Site must say so; without both, only content types that a page elsewhere cannot
 * send pass (programs with JSON).
 */
export function isSameOrigin(req: FastifyRequest, ours: string): boolean {
  if (SAFE.has(req.method)) return true;
  const { origin, 'sec-fetch-site': site, 'content-type': type } = req.headers;
  if (origin !== undefined) return origin === ours || origin === `${req.protocol}://${req.host}`;
  if (site !== undefined) return site === 'same-origin';
  return type !== undefined && !SIMPLE_TYPES.test(type);
}
