import '@swingtag/ui/base.css';
import gloock from '@fontsource/gloock/files/gloock-latin-400-normal.woff2?url';
import { I18nProvider } from '@lingui/react';
import { ErrorPage, i18n, loadShell, NonceContext, ownFrame, PageFrame, useShell } from '@swingtag/platform-web';
import { use, type ReactNode } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteError } from 'react-router';
import type { Route } from './+types/root';

export function loader({ request, context }: Route.LoaderArgs) {
  return loadShell(request, context);
}

export const links: Route.LinksFunction = () => [
  { rel: 'preload', href: gloock, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = use(NonceContext);
  const scheme = useShell()?.scheme ?? 'auto';
  const error = useRouteError();
  const hasOwnFrame = useMatches().some(({ handle }) => handle === ownFrame) && !error;
  return (
    <html
      lang={i18n.locale}
      data-scheme={scheme === 'auto' ? undefined : scheme}
      data-mantine-color-scheme={hasOwnFrame ? (scheme === 'dark' ? 'dark' : 'light') : undefined}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={scheme === 'auto' ? 'light dark' : scheme} />
        {scheme !== 'dark' ? (
          <meta name="theme-color" content="#f7f5f8" media={scheme === 'auto' ? '(prefers-color-scheme: light)' : undefined} />
        ) : null}
        {scheme !== 'light' ? (
          <meta name="theme-color" content="#15101a" media={scheme === 'auto' ? '(prefers-color-scheme: dark)' : undefined} />
        ) : null}
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        <I18nProvider i18n={i18n}>
          {hasOwnFrame ? children : <PageFrame>{children}</PageFrame>}
        </I18nProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
