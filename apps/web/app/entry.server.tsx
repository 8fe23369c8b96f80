import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { NonceContext, nonceContext } from '@swingtag/platform-web';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router';

export const streamTimeout = 5_000;

/** Pages are read anew for each viewer; a route with private content asks for `no-store` in its own headers. */
function setPageHeaders(headers: Headers) {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> | Response {
  setPageHeaders(headers);
  if (request.method === 'HEAD') return new Response(null, { status, headers });

  const nonce = loadContext.get(nonceContext);
  const userAgent = request.headers.get('user-agent');
  return new Promise((resolve, reject) => {
    let answered = false;
    let finalStatus = status;
    const timer = setTimeout(() => abort(), streamTimeout + 1000);
    const answer = () => {
      answered = true;
      const body = new PassThrough({
        final(done) {
          clearTimeout(timer);
          done();
        },
      });
      pipe(body);
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </NonceContext>,
      {
        nonce,
        [userAgent && isbot(userAgent) ? 'onAllReady' : 'onShellReady']: answer,
        onShellError: reject,
        onError(error: unknown) {
          finalStatus = 500;
          // Errors before the first byte reject the promise and are logged with the request.
          if (answered) console.error(error);
        },
      },
    );
  });
}
