import './admin.styles.css';
import { Trans } from '@lingui/react/macro';
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
import { DeskNav, type DeskRights } from './desk-nav.tsx';

/** The scheme is in the cookie of the site; Mantine neither reads nor keeps one of its own. */
function schemeFromCookie(scheme: 'auto' | 'light' | 'dark'): MantineColorSchemeManager {
  const nothing = () => undefined;
  return { get: () => scheme, set: nothing, subscribe: nothing, unsubscribe: nothing, clear: nothing };
}

interface Desk extends DeskRights {
  handle: string;
}

/** A moderator of single boards has the queue and nothing else. */
function Header(desk: Desk) {
  const { handle, canModerate, canReview } = desk;
  return (
    <header className={css.header}>
      <div className={css.bar}>
        <NavLink className={css.name} to={canModerate ? '/admin' : canReview ? '/admin/review' : '/admin/articles'} end>
          {canReview ? <Trans>Review desk</Trans> : <Trans>Editors’ desk</Trans>}
        </NavLink>
        <DeskNav {...desk} />
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
