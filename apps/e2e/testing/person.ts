import { expect, type BrowserContext, type Page } from '@playwright/test';
import { codeSentBy } from './outbox.ts';

/** Somebody with a browser of their own. */
export interface Person {
  handle: string;
  email: string;
  context: BrowserContext;
  page: Page;
  /** Runs a document at /graphql with this browser's session. */
  ask: <Answer>(document: string, variables?: Record<string, unknown>) => Promise<Answer>;
}

const PASSWORD = 'try-a-bag-on';
let met = 0;

/** An address that nobody has used before. */
export function newAddress(): string {
  return `member-${process.pid.toString(36)}-${Date.now().toString(36)}-${++met}@journeys.example`;
}

export async function ask<Answer>(
  context: BrowserContext,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await context.request.post('/graphql', { data: { query: document, variables } });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown[] };
  if (errors) throw new Error(`${document}\n${JSON.stringify(errors)}`);
  return data;
}

async function asPerson(context: BrowserContext, email: string): Promise<Person> {
  const { me } = await ask<{ me: { handle: string } | null }>(context, '{ me { handle } }');
  if (!me) throw new Error(`${email} is not signed in.`);
  return { handle: me.handle, email, context, page: await context.newPage(), ask: (document, variables) => ask(context, document, variables) };
}

/** Signs in: address, mail in the outbox, six digits; through the API. */
export async function proveAddress(context: BrowserContext, email: string): Promise<void> {
  const code = await codeSentBy(context, email, async () => {
    await ask(context, 'mutation ($email: String!) { requestSignInCode(email: $email) { __typename } }', { email });
  });
  const { signIn } = await ask<{ signIn: { __typename: string } }>(
    context,
    'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
    { input: { email, code } },
  );
  expect(signIn.__typename).toBe('SignedIn');
}

export async function becomeMember(context: BrowserContext): Promise<Person> {
  const email = newAddress();
  await proveAddress(context, email);
  return asPerson(context, email);
}

/** One of the sample accounts, by its handle. */
export async function becomeSample(context: BrowserContext, handle: string): Promise<Person> {
  const email = `${handle.toLowerCase()}@sample.example`;
  const input = { email, password: PASSWORD };
  const { signInWithPassword } = await ask<{ signInWithPassword: { __typename: string } }>(
    context,
    'mutation ($input: PasswordSignInInput!) { signInWithPassword(input: $input) { __typename } }',
    { input },
  );
  expect(signInWithPassword.__typename).toBe('SignedIn');
  return asPerson(context, email);
}
