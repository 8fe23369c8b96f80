import { data, type RouterContextProvider } from 'react-router';
import type { TypedDocumentString } from './gql/graphql.ts';
import type { Refused } from './refusal.ts';
import { gqlContext, type GqlError } from './request.context.ts';
import { withSharedParts } from './shared-parts.ts';

export type PageContext = Readonly<RouterContextProvider>;

/** What an error page is told. */
export interface Trouble {
  code: string;
  message: string;
}

const statuses: Record<string, number> = {
  NOT_FOUND: 404,
  GONE: 410,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
};

/** A response for the error boundary of the route. */
export function trouble(code: string, message: string) {
  return data({ code, message } satisfies Trouble, { status: statuses[code] ?? 500 });
}

export function notFound(): never {
  throw trouble('NOT_FOUND', '');
}

/** Something was here, and whoever took it away says why. */
export function gone(message: string): never {
  throw trouble('GONE', message);
}

function raise(errors: readonly GqlError[]): never {
  const first = errors[0];
  throw trouble(first?.extensions.code ?? 'INTERNAL', first?.message ?? '');
}

type VariablesArgument<Variables> = Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables];

/** Runs a query; any error becomes the error page of the route with a fitting status. */
export async function query<Result, Variables>(
  context: PageContext,
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: VariablesArgument<Variables>
): Promise<Result> {
  const answer = await context.get(gqlContext)(document.toString(), variables as Record<string, unknown> | undefined);
  if (answer.errors?.length) raise(answer.errors);
  return withSharedParts(answer.data as Result);
}

/** The field of a mutation: each of ours has one. */
export function mutationField(text: string): string | undefined {
  return /^\s*mutation\b[^{]*\{\s*(\w+)/.exec(text)?.[1];
}

function asRefusal({ message, extensions }: GqlError): Refused & { __typename: 'Refusal' } {
  const { code, field, retryAfterSeconds } = extensions;
  const reason = code === 'UNAUTHENTICATED' ? 'SIGN_IN_REQUIRED' : code;
  return { __typename: 'Refusal', reason, message, field, retryAfterSeconds };
}

/**
 * Runs a mutation. What a member is refused comes back as a value: look with `isRefusal`. So does an error (too many
 * requests, no database): the form that was sent must not lose what was typed.
 */
export async function mutate<Result, Variables>(
  context: PageContext,
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: VariablesArgument<Variables>
): Promise<Result> {
  const text = document.toString();
  const answer = await context.get(gqlContext)(text, variables as Record<string, unknown> | undefined);
  const error = answer.errors?.[0];
  if (!error) return answer.data as Result;
  const field = mutationField(text);
  if (!field) raise([error]);
  return { [field]: asRefusal(error) } as Result;
}

/** The site would not do what was asked, and says why. Select `__typename` in every mutation. */
export function isRefusal<T extends { __typename: string }>(
  result: T,
): result is Extract<T, { __typename: 'Refusal' }> {
  return result.__typename === 'Refusal';
}
