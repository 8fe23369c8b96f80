import { Trans } from '@lingui/react/macro';
import { buttonClass } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { isRouteErrorResponse, Link, useLocation } from 'react-router';
import type { Trouble } from './document.query.ts';
import css from './error-page.module.css';
import { isOffline } from './offline.ts';
import { signInPath } from './safe-path.ts';

function messageIn(data: unknown): string {
  return typeof data === 'object' && data !== null && 'message' in data ? String((data as Trouble).message) : '';
}

function Page({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <main id="content" className={css.page}>
      <title>Swingtag</title>
      <meta name="robots" content="noindex" />
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </main>
  );
}

function HomeLink() {
  return (
    <p>
      <Link className={buttonClass('outline')} to="/">
        <Trans>Go to the home page</Trans>
      </Link>
    </p>
  );
}

function TryAgain() {
  const { pathname, search } = useLocation();
  return (
    <p>
      <a className={buttonClass('outline')} href={pathname + search}>
        <Trans>Try again</Trans>
      </a>
    </p>
  );
}

function SignInPage({ message }: { message: string }) {
  const { pathname, search } = useLocation();
  return (
    <Page title={<Trans>Sign in to see this</Trans>}>
      <p>{message || <Trans>This page is for members.</Trans>}</p>
      <p>
        <Link className={buttonClass()} to={signInPath(pathname + search)}>
          <Trans>Sign in</Trans>
        </Link>
      </p>
    </Page>
  );
}

function byStatus(status: number, message: string): ReactNode {
  switch (status) {
    case 401:
      return <SignInPage message={message} />;
    case 403:
      return (
        <Page title={<Trans>Not for this account</Trans>}>
          <p>{message || <Trans>Your account may not open this page.</Trans>}</p>
          <HomeLink />
        </Page>
      );
    case 410:
      return (
        <Page title={<Trans>Taken off the hook</Trans>}>
          <p>{message || <Trans>What was here has gone.</Trans>}</p>
          <HomeLink />
        </Page>
      );
    case 404:
      return (
        <Page title={<Trans>Nothing hangs here</Trans>}>
          <p>
            <Trans>The page does not exist, or it has gone. The address may have a slip in it.</Trans>
          </p>
          <HomeLink />
        </Page>
      );
    case 400:
      return (
        <Page title={<Trans>That address does not work</Trans>}>
          <p>{message || <Trans>Something in the request could not be read.</Trans>}</p>
          <HomeLink />
        </Page>
      );
    case 429:
      return (
        <Page title={<Trans>A moment, please</Trans>}>
          <p>{message || <Trans>There were too many requests from you. Wait a minute, then try again.</Trans>}</p>
          <TryAgain />
        </Page>
      );
    case 503:
      return (
        <Page title={<Trans>Too busy just now</Trans>}>
          <p>
            <Trans>The site cannot answer at the moment. Votes already counted are safe.</Trans>
          </p>
          <TryAgain />
        </Page>
      );
    default:
      return null;
  }
}

/** Whatever went wrong, in words, with a way on. Used by every error boundary. */
export function ErrorPage({ error }: { error: unknown }) {
  if (isRouteErrorResponse(error)) {
    const page = byStatus(error.status, messageIn(error.data));
    if (page) return page;
  }
  if (isOffline(error)) {
    return (
      <Page title={<Trans>No connection</Trans>}>
        <p>
          <Trans>Not sent. Check the connection and try again.</Trans>
        </p>
        <TryAgain />
      </Page>
    );
  }
  return (
    <Page title={<Trans>Something broke on our side</Trans>}>
      <p>
        <Trans>It has been logged. Nothing that was counted is lost.</Trans>
      </p>
      <TryAgain />
    </Page>
  );
}
