import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { CATCHING_BREATH, DomainError, isPassingFault } from './errors.ts';

/** Codes of the protocol itself, whose messages say nothing about the inside. */
const PROTOCOL_CODES = new Set([
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED',
]);

export interface TypedError extends GraphQLFormattedError {
  extensions: { code: string; reason?: string; field?: string; retryAfterSeconds?: number; errorId?: string };
}

/** The one formatter of pages, HTTP and event streams: typed errors pass, everything else becomes INTERNAL with a logged id. */
export function errorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, raw: unknown): TypedError => {
    const cause = unwrapResolverError(raw);
    const place = { ...(formatted.path ? { path: formatted.path } : {}), ...(formatted.locations ? { locations: formatted.locations } : {}) };
    if (cause instanceof DomainError) {
      return {
        message: cause.message,
        ...place,
        extensions: {
          code: cause.code,
          reason: cause.reason,
          ...(cause.field ? { field: cause.field } : {}),
          ...(cause.retryAfterSeconds ? { retryAfterSeconds: cause.retryAfterSeconds } : {}),
        },
      };
    }
    if (isPassingFault(cause)) {
      log.warn({ err: cause }, 'a passing fault of the database');
      return {
        message: CATCHING_BREATH,
        ...place,
        extensions: { code: 'UNAVAILABLE', retryAfterSeconds: 2 },
      };
    }
    const code = formatted.extensions?.['code'];
    if (cause instanceof GraphQLError) {
      const isOfProtocol = typeof code === 'string' && PROTOCOL_CODES.has(code);
      const isRule = (code === undefined || code === 'INTERNAL_SERVER_ERROR') && cause.originalError === undefined && cause.path === undefined;
      if (isOfProtocol || isRule) {
        return {
          message: cause.message.replace(/ Did you mean .*$/su, ''),
          ...place,
          extensions: { code: isOfProtocol ? code : 'GRAPHQL_VALIDATION_FAILED' },
        };
      }
    }
    const errorId = randomUUID();
    log.error({ err: cause, errorId }, 'unexpected error in an operation');
    return {
      message: 'Something went wrong on our side. It has been noted.',
      ...place,
      extensions: { code: 'INTERNAL', errorId },
    };
  };
}
