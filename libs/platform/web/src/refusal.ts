import { data } from 'react-router';
import { trouble } from './document.query.ts';

/** As selected in every mutation: `... on Refusal { reason message field retryAfterSeconds }`. */
export interface Refused {
  reason: string;
  message: string;
  field?: string | null;
  retryAfterSeconds?: number | null;
}

/** One thing to put right. Without a field it concerns the form as a whole. */
export interface FormError {
  field: string | null;
  message: string;
}

/** What an action gives back to its own page when the form was not accepted. */
export interface FormAnswer {
  errors: FormError[];
  /** What was typed, by field name; secrets are left out by the action. */
  typed: Record<string, string>;
  /** The act asks for a fresh sign-in: the form asks for a proof, by password or by a code that was or was not sent yet. */
  proof?: { codeSentTo: string | null };
  /** Safe HTML of what was typed, when the form asked for a preview instead of being sent. */
  preview?: string;
}

const statuses: Record<string, number> = {
  SIGN_IN_REQUIRED: 401,
  FORBIDDEN: 403,
  SUSPENDED: 403,
  SIGN_IN_AGAIN: 403,
  NOT_FOUND: 404,
  POST_GONE: 410,
  COMMENT_GONE: 410,
  CONFLICT: 409,
  TOO_MANY: 429,
  BAD_USER_INPUT: 400,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

export function refusalStatus(reason: string): number {
  return statuses[reason] ?? 422;
}

/** Answers a refused form: the page is shown again with the message and with what was typed. */
export function refuse(refusal: Refused, typed: Record<string, string> = {}) {
  const answer: FormAnswer = {
    errors: [{ field: refusal.field ?? null, message: refusal.message }],
    typed,
    ...(refusal.reason === 'SIGN_IN_AGAIN' ? { proof: { codeSentTo: null } } : {}),
  };
  return data(answer, { status: refusalStatus(refusal.reason) });
}

/** The fields of a form that was sent; a body that is no form is a bad request. */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw trouble('BAD_REQUEST', '');
  }
}

/** The text of a form field; a file or a missing field is an empty text. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
