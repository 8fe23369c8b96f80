import { Trans, useLingui } from '@lingui/react/macro';
import { Icon, type IconName } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { FlashNotice } from './flash-notice.tsx';
import { ProgressBar, useHeadingFocus } from './navigation-feedback.tsx';
import css from './page-frame.module.css';
import { signInPath } from './safe-path.ts';
import { SchemeSwitch } from './scheme-switch.tsx';
import { useShell, useViewer } from './shell.ts';
import { Wordmark } from './wordmark.tsx';

function useSignInPath(): string {
  const { pathname, search } = useLocation();
  return signInPath(pathname.startsWith('/sign-in') ? '/' : pathname + search);
}

function UnreadCount({ count }: { count: number }) {
  const { t } = useLingui();
  if (count === 0) return null;
  return (
    <span className={css.count}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className={css.hidden}>{t`${count} unread`}</span>
    </span>
  );
}

function Header() {
  const { t } = useLingui();
  const viewer = useViewer();
  const signIn = useSignInPath();
  return (
    <header className={css.header}>
      <Wordmark />
      <nav className={css.nav} aria-label={t`Main`}>
        <NavLink to="/" end>
          <Trans>Home</Trans>
        </NavLink>
        <NavLink to="/trends">
          <Trans>Trends</Trans>
        </NavLink>
        <NavLink to="/boards">
          <Trans>Boards</Trans>
        </NavLink>
        <NavLink to="/bags">
          <Trans>Bags</Trans>
        </NavLink>
        <NavLink to="/rules">
          <Trans>Rules</Trans>
        </NavLink>
        <NavLink to="/moderation-log">
          <Trans>Log</Trans>
        </NavLink>
      </nav>
      <div className={css.account}>
        {viewer?.canModerate ? (
          <Link className={css.staff} to="/admin" reloadDocument>
            <Trans>Review</Trans>
          </Link>
        ) : null}
        {viewer ? (
          <>
            <Link className={css.wide} to="/alerts">
              <Trans>Alerts</Trans>
              <UnreadCount count={viewer.unreadNotices} />
            </Link>
            <Link className={css.wide} to="/me">
              {viewer.handle}
            </Link>
          </>
        ) : (
          <Link className={css.wide} to={signIn}>
            <Trans>Sign in</Trans>
          </Link>
        )}
      </div>
    </header>
  );
}

function BarLink({ to, icon, end, children }: { to: string; icon: IconName; end?: boolean; children: ReactNode }) {
  return (
    <NavLink to={to} end={end}>
      <Icon name={icon} />
      <span className={css.barText}>{children}</span>
    </NavLink>
  );
}

/** The phone's way around, within reach of the thumb. */
function BottomBar() {
  const { t } = useLingui();
  const viewer = useViewer();
  const signIn = useSignInPath();
  return (
    <nav className={css.bar} aria-label={t`Main, at the bottom`}>
      <BarLink to="/" icon="home" end>
        <Trans>Home</Trans>
      </BarLink>
      <BarLink to="/trends" icon="trends">
        <Trans>Trends</Trans>
      </BarLink>
      <BarLink to="/boards" icon="boards">
        <Trans>Boards</Trans>
      </BarLink>
      {viewer ? (
        <>
          <BarLink to="/alerts" icon="bell">
            <Trans>Alerts</Trans>
            <UnreadCount count={viewer.unreadNotices} />
          </BarLink>
          <BarLink to="/me" icon="person">
            <Trans>Me</Trans>
          </BarLink>
        </>
      ) : (
        <BarLink to={signIn} icon="door">
          <Trans>Sign in</Trans>
        </BarLink>
      )}
    </nav>
  );
}

function Footer() {
  const contact = useShell()?.site.contactAddress;
  return (
    <footer className={css.footer}>
      <ul role="list" className={css.footerLinks}>
        <li>
          <Link to="/bags">
            <Trans>Bags</Trans>
          </Link>
        </li>
        <li>
          <Link to="/articles">
            <Trans>Articles</Trans>
          </Link>
        </li>
        <li>
          <Link to="/rules">
            <Trans>House rules</Trans>
          </Link>
        </li>
        <li>
          <Link to="/moderation-log">
            <Trans>Moderation log</Trans>
          </Link>
        </li>
        <li>
          <Link to="/licence">
            <Trans>Licence</Trans>
          </Link>
        </li>
        {contact ? (
          <li>
            <a href={`mailto:${contact}`}>
              <Trans>Contact</Trans>
            </a>
          </li>
        ) : null}
      </ul>
      <SchemeSwitch />
    </footer>
  );
}

function PageFlash() {
  return (
    <div className={css.flash}>
      <FlashNotice />
    </div>
  );
}

/** What is around every page. The page itself renders one `<main id="content">` with one `<h1>`. */
export function PageFrame({ children }: { children: ReactNode }) {
  useHeadingFocus();
  return (
    <>
      <a className={css.skip} href="#content">
        <Trans>Skip to the content</Trans>
      </a>
      <ProgressBar />
      <Header />
      <PageFlash />
      {children}
      <Footer />
      <BottomBar />
    </>
  );
}

/** `export const handle = ownFrame` in a layout route: its pages bring a frame of their own. */
export const ownFrame = Symbol.for('swingtag.own-frame');
