import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own words in the site's log. Its start-up chatter is debug. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Logger) {}
  log(message: unknown, context?: string): void {
    this.sink.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.sink.warn({ context }, String(message));
  }
  error(message: unknown, stack?: string, context?: string): void {
    const text = message instanceof Error ? message.message : typeof message === 'string' ? message : JSON.stringify(message);
    this.sink.error({ context, ...(stack ? { stack } : {}), ...(message instanceof Error ? { err: message } : {}) }, text);
  }
  debug(message: unknown, context?: string): void {
    this.sink.debug({ context }, String(message));
  }
}
