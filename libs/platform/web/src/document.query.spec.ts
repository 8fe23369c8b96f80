import { describe, expect, it } from '@jest/globals';
import { RouterContextProvider } from 'react-router';
import { isRefusal, mutate, mutationField, query } from './document.query.ts';
import { TypedDocumentString } from './gql/graphql.ts';
import { gqlContext, type GqlAnswer } from './request.context.ts';

interface Done {
  castVote: { __typename: 'VoteCast' } | { __typename: 'Refusal'; reason: string; message: string };
}
const CastVote = new TypedDocumentString<Done, { input: string }>('\n    mutation CastVote($input: I!) {\n  castVote(input: $input) { __typename } }');
const Talk = new TypedDocumentString<{ home: { first: object; others: unknown[] } }, Record<string, never>>('query Talk { home }');
const Home = new TypedDocumentString<{ home: string }, Record<string, never>>('query Home { home }');

function answering(answer: GqlAnswer) {
  const context = new RouterContextProvider();
  context.set(gqlContext, () => Promise.resolve(answer));
  return context;
}
const failing = (code: string) => answering({ data: null, errors: [{ message: 'No.', extensions: { code } }] });

describe('asking the server for a page', () => {
  it('gives the data', async () => {
    await expect(query(answering({ data: { home: 'here' } }), Home)).resolves.toEqual({ home: 'here' });
  });

  it('gives equal parts of an answer once, since a page writes each object into its document, and plain objects', async () => {
    const writer = () => Object.assign(Object.create(null) as object, { id: '1', handle: 'tess', tags: ['a', null] });
    const home = { first: writer(), others: [writer(), { id: 1 }, { id: '1' }, { id: 'true' }, { id: true }] };
    const given = await query(answering({ data: { home } }), Talk);
    expect(given).toEqual({ home });
    expect(given.home.others[0]).toBe(given.home.first);
    expect(given.home.others[1]).not.toBe(given.home.others[2]);
    expect(Object.getPrototypeOf(given.home.first)).toBe(Object.prototype);
  });

  it.each([
    ['NOT_FOUND', 404],
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['TOO_MANY', 429],
    ['UNAVAILABLE', 503],
    ['INTERNAL', 500],
  ])('%s becomes the error page with %i', async (code, status) => {
    await expect(query(failing(code), Home)).rejects.toMatchObject({ data: { code }, init: { status } });
  });

  it('gives an error of a mutation as a refusal, so that the form stays', async () => {
    const { castVote } = await mutate(failing('TOO_MANY'), CastVote, { input: '' });
    expect(isRefusal(castVote) && castVote).toMatchObject({ reason: 'TOO_MANY', message: 'No.' });
  });

  it('asks a visitor to sign in, whichever way the server says so', async () => {
    const { castVote } = await mutate(failing('UNAUTHENTICATED'), CastVote, { input: '' });
    expect(castVote).toMatchObject({ __typename: 'Refusal', reason: 'SIGN_IN_REQUIRED' });
  });

  it('knows the field of a mutation', () => {
    expect(mutationField(CastVote.toString())).toBe('castVote');
    expect(mutationField('mutation SignOut { signOut { done } }')).toBe('signOut');
    expect(mutationField('query Home { home }')).toBeUndefined();
  });
});
