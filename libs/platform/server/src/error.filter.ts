import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { CATCHING_BREATH, DomainError, isPassingFault } from './errors.ts';
import { LOG } from './logging.ts';

/** Errors outside GraphQL, as JSON with a sentence. Inside GraphQL they go on to the one formatter. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent || reply.raw.headersSent) return undefined;
    const { status, body, retryAfter } = this.answer(error);
    if (retryAfter) void reply.header('retry-after', String(retryAfter));
    return reply.code(status).header('cache-control', 'no-store').send(body);
  }

  private answer(error: unknown): { status: number; body: object; retryAfter?: number } {
    if (error instanceof DomainError) {
      const wait = error.retryAfterSeconds;
      return { status: error.status, body: { error: error.message, reason: error.reason }, ...(wait ? { retryAfter: wait } : {}) };
    }
    if (isPassingFault(error)) {
      return { status: 503, body: { error: CATCHING_BREATH }, retryAfter: 2 };
    }
    if (error instanceof HttpException) {
      const response = error.getResponse();
      return { status: error.getStatus(), body: typeof response === 'string' ? { error: response } : response };
    }
    const status = (error as { statusCode?: unknown }).statusCode;
    if (typeof status === 'number' && status >= 400 && status < 500) {
      return { status, body: { error: 'The request could not be read.' } };
    }
    const errorId = randomUUID();
    this.log.error({ err: error, errorId }, 'unexpected error in a request');
    return { status: 500, body: { error: 'Something went wrong on our side. It has been noted.', errorId } };
  }
}
