import { t } from '@lingui/core/macro';
import { data } from 'react-router';
import type { FormAnswer } from './refusal.ts';

/**
 * For a route's `clientAction`: runs the server's action, and when the network fails gives `unsent` instead of
 * letting the error page replace what was typed. The status keeps the page from being read again.
 */
export async function sendOr<T, U>(serverAction: () => Promise<T>, unsent: U) {
  try {
    return await serverAction();
  } catch (error) {
    if (isOffline(error)) return data(unsent, { status: 503 });
    throw error;
  }
}

/** A request that never reached the server; browsers report it as a TypeError. */
export function isOffline(error: unknown): boolean {
  return typeof window !== 'undefined' && (error instanceof TypeError || !navigator.onLine) && !(error instanceof Response);
}

/** Answers a form that never reached the server; the page still holds what was typed. */
export function unsentForm(): FormAnswer {
  return { errors: [{ field: null, message: t`Not sent. Check the connection and try again.` }], typed: {} };
}
