import type { Answer, TestApi } from '@swingtag/platform-server/testing';
import { sessionCookie } from '@swingtag/platform-server';

export interface Browsed<T> extends Omit<Answer<T>, 'headers'> {
  /** The session id that the answer set; '' when it took the cookie away; undefined when it left it alone. */
  sessionId: string | undefined;
  /** The Set-Cookie line of the session. */
  setCookie: string | undefined;
}

/** One GraphQL request as a browser sends it: with any cookie and headers, from any client address behind one proxy. */
export async function browse<T>(
  api: TestApi,
  document: string,
  options: { variables?: Record<string, unknown>; sessionId?: string; headers?: Record<string, string>; from?: string } = {},
): Promise<Browsed<T>> {
  const response = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      'content-type': 'application/json',
      ...(options.sessionId === undefined ? {} : { cookie: `${sessionCookie(api.config)}=${options.sessionId}` }),
      ...(options.from === undefined ? {} : { 'x-forwarded-for': options.from }),
      ...options.headers,
    },
    payload: JSON.stringify({ query: document, variables: options.variables ?? {} }),
  });
  const setCookie = [response.headers['set-cookie'] ?? []].flat().find((line) => line.startsWith(`${sessionCookie(api.config)}=`));
  return {
    ...response.json<Omit<Answer<T>, 'status' | 'headers'>>(),
    status: response.statusCode,
    setCookie,
    sessionId: setCookie?.slice(sessionCookie(api.config).length + 1).split(';', 1)[0],
  };
}
