import './admin.styles.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import {
  FlashNotice,
  NonceContext,
  ProgressBar,
  SchemeSwitch,
  useHeadingFocus,
  useShell,
} from '@swingtag/platform-web';
import { use, type ReactNode } from 'react';
import { NavLink } from 'react-router';
import css from './admin-frame.module.css';
import { adminTheme, adminVariables } from './admin.theme.ts';

/** The scheme is in the cookie of the site; Mantine neither reads nor keeps one of its own. */
function schemeFromCookie(scheme: 'auto' | 'light' | 'dark'): MantineColorSchemeManager {
  const nothing = () => undefined;
  return { get: () => scheme, set: nothing, subscribe: nothing, unsubscribe: nothing, clear: nothing };
}

interface Desk {
  handle: string;
  canModerate: boolean;
  canReview: boolean;
  canEdit: boolean;
  canAdminister: boolean;
}

function StaffLinks({ canAdminister }: Pick<Desk, 'canAdminister'>) {
  return (
    <>
      <NavLink to="/admin/review">
        <Trans>Queue</Trans>
      </NavLink>
      <NavLink to="/admin/appeals">
        <Trans>Appeals</Trans>
      </NavLink>
      <NavLink to="/admin/decisions">
        <Trans>Decisions</Trans>
      </NavLink>
      <NavLink to="/admin/rules">
        <Trans>Rules</Trans>
      </NavLink>
      <NavLink to="/admin/members">
        <Trans>Members</Trans>
      </NavLink>
      <NavLink to="/admin/polls">
        <Trans>Polls</Trans>
      </NavLink>
      {canAdminister ? (
        <NavLink to="/admin/boards">
          <Trans>Boards</Trans>
        </NavLink>
      ) : null}
      <NavLink to="/admin/log">
        <Trans>Log</Trans>
      </NavLink>
      {canAdminister ? (
        <NavLink to="/admin/settings">
          <Trans>Settings</Trans>
        </NavLink>
      ) : null}
    </>
  );
}

function EditorLinks() {
  return (
    <>
      <NavLink to="/admin/articles">
        <Trans>Articles</Trans>
      </NavLink>
      <NavLink to="/admin/trends">
        <Trans>Trends</Trans>
      </NavLink>
      <NavLink to="/admin/bags">
        <Trans>Bags</Trans>
      </NavLink>
      <NavLink to="/admin/brands">
        <Trans>Brands</Trans>
      </NavLink>
      <NavLink to="/admin/sellers">
        <Trans>Sellers</Trans>
      </NavLink>
      <NavLink to="/admin/facets">
        <Trans>Facets</Trans>
      </NavLink>
      <NavLink to="/admin/pictures">
        <Trans>Pictures</Trans>
      </NavLink>
      <NavLink to="/admin/repair">
        <Trans>To put right</Trans>
      </NavLink>
    </>
  );
}

/** A moderator of single boards has the queue and nothing else. */
function Header({ handle, canModerate, canReview, canEdit, canAdminister }: Desk) {
  const { t } = useLingui();
  return (
    <header className={css.header}>
      <div className={css.bar}>
        <NavLink className={css.name} to={canModerate ? '/admin' : canReview ? '/admin/review' : '/admin/articles'} end>
          {canReview ? <Trans>Review desk</Trans> : <Trans>Editors’ desk</Trans>}
        </NavLink>
        <nav className={css.nav} aria-label={t`Desk`}>
          {canModerate ? (
            <StaffLinks canAdminister={canAdminister} />
          ) : canReview ? (
            <>
              <NavLink to="/admin/review">
                <Trans>Queue</Trans>
              </NavLink>
              <NavLink to="/admin/decisions">
                <Trans>Decisions</Trans>
              </NavLink>
            </>
          ) : null}
          {canEdit ? <EditorLinks /> : null}
        </nav>
        <div className={css.out}>
          <a href="/me">{handle}</a>
          <a href="/">
            <Trans>To the site</Trans>
          </a>
        </div>
      </div>
    </header>
  );
}

/** What is around every page of staff and editors. A page renders its `<h1>` first. */
export function AdminFrame({ desk, children }: { desk: Desk; children: ReactNode }) {
  useHeadingFocus();
  const nonce = use(NonceContext);
  const scheme = useShell()?.scheme ?? 'auto';
  return (
    <MantineProvider
      key={scheme}
      theme={adminTheme}
      cssVariablesResolver={adminVariables}
      colorSchemeManager={schemeFromCookie(scheme)}
      defaultColorScheme={scheme}
      getStyleNonce={() => nonce}
    >
      <a className={css.skip} href="#content">
        <Trans>Skip to the content</Trans>
      </a>
      <ProgressBar />
      <Header {...desk} />
      <main id="content" className={css.page}>
        <meta name="robots" content="noindex" />
        <FlashNotice />
        {children}
      </main>
      <footer className={css.footer}>
        <SchemeSwitch />
      </footer>
    </MantineProvider>
  );
}
