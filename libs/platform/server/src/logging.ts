import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';

export const LOG = Symbol('Log');

/** Structured logs without personal data: no cookies, tokens, e-mail addresses or bodies; an address only as its network. */
export function createLog(config: Pick<Config, 'LOG_LEVEL'>): Logger {
  return pino({
    level: config.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['req.headers', 'res.headers', '*.email', '*.password', '*.code', '*.cookie', '*.token', 'err.config', 'err.parameters', 'err.driverError.detail', 'err.detail', 'err.query'],
      remove: true,
    },
    serializers: { err: pino.stdSerializers.err },
  });
}
