import { data, type RouterContextProvider } from 'react-router';
import type { TypedDocumentString } from './gql/graphql.ts';
import { gqlContext, type GqlError } from './request.context.ts';

export type PageContext = Readonly<RouterContextProvider>;

/** What an error page is told. */
export interface Trouble {
  code: string;
  message: string;
}

const statuses: Record<string, number> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  BAD_USER_INPUT: 400,
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

function raise(errors: readonly GqlError[]): never {
  const first = errors[0];
  throw trouble(first?.extensions.code ?? 'INTERNAL', first?.message ?? '');
}

async function run<Result, Variables>(
  context: PageContext,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const answer = await context.get(gqlContext)(document.toString(), variables as Record<string, unknown>);
  if (answer.errors?.length) raise(answer.errors);
  return answer.data as Result;
}

type VariablesArgument<Variables> = Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables];

/** Runs a query; any error becomes the error page of the route with a fitting status. */
export function query<Result, Variables>(
  context: PageContext,
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: VariablesArgument<Variables>
): Promise<Result> {
  return run(context, document, (variables ?? {}) as Variables);
}

/** Runs a mutation. What a member may be refused comes back as a value: look with `isRefusal`. */
export function mutate<Result, Variables>(
  context: PageContext,
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: VariablesArgument<Variables>
): Promise<Result> {
  return run(context, document, (variables ?? {}) as Variables);
}

/** The site would not do what was asked, and says why. Select `__typename` in every mutation. */
export function isRefusal<T extends { __typename: string }>(
  result: T,
): result is Extract<T, { __typename: 'Refusal' }> {
  return result.__typename === 'Refusal';
}
