import { RefusalReason } from './refusal.reason.ts';

/** What the site says no to, in words a member can act on. Everything else is a fault and is masked. */
export abstract class DomainError extends Error {
  abstract readonly code: 'NOT_FOUND' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_USER_INPUT' | 'CONFLICT' | 'TOO_MANY';
  abstract readonly status: number;
  readonly field?: string;
  readonly retryAfterSeconds?: number;

  constructor(
    readonly reason: RefusalReason,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** Missing and hidden things get this same answer. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND';
  readonly status = 404;
  constructor(message = 'There is nothing here.', reason: RefusalReason = RefusalReason.NOT_FOUND) {
    super(reason, message);
  }
}

export class SignInRequired extends DomainError {
  readonly code = 'UNAUTHENTICATED';
  readonly status = 401;
  constructor(message = 'Please sign in first.') {
    super(RefusalReason.SIGN_IN_REQUIRED, message);
  }
}

export class Refused extends DomainError {
  readonly code = 'FORBIDDEN';
  readonly status = 403;
}

export class Invalid extends DomainError {
  readonly code = 'BAD_USER_INPUT';
  readonly status = 400;
  constructor(
    override readonly field: string,
    message: string,
    reason: RefusalReason = RefusalReason.INVALID,
  ) {
    super(reason, message);
  }
}

export class Conflict extends DomainError {
  readonly code = 'CONFLICT';
  readonly status = 409;
}

export class TooMany extends DomainError {
  readonly code = 'TOO_MANY';
  readonly status = 429;
  constructor(override readonly retryAfterSeconds: number) {
    super(RefusalReason.TOO_MANY, `That was a lot at once. Please try again in ${waitInWords(retryAfterSeconds)}.`);
  }
}

function waitInWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

/** What is said while a fault of the database passes. */
export const CATCHING_BREATH = 'The site is catching its breath. Please try again in a moment.';

const UNAVAILABLE_CODES = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT',
  '57P01', '57P02', '57P03', '53300', '55P03', '57014', '25P03', '08000', '08001', '08003', '08006', '40001', '40P01', '53100', '53200',
]);

/** True for faults of the database that pass: it restarts, it is full, a lock or a statement took too long. */
export function isPassingFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && UNAVAILABLE_CODES.has(code)) return true;
  if (/Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query runner already released/.test(error.message)) return true;
  return error instanceof AggregateError && error.errors.some(isPassingFault);
}
