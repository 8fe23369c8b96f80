import { Trans } from '@lingui/react/macro';
import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';

function MissingPart(): ReactNode {
  return (
    <p role="alert">
      <Trans>This part of the page did not come.</Trans>{' '}
      <a href="">
        <Trans>Open the page again</Trans>
      </a>
    </p>
  );
}

/**
 * A part of a page that is fetched when it is shown. Where it cannot be had, a sentence stands in its place: the error page would take the
 * whole page, with all that was typed. Browsers remember that a module failed, so only opening the page anew asks for it again.
 */
export function lazyPart<Props>(load: () => Promise<{ default: ComponentType<Props> }>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => load().catch(() => ({ default: MissingPart })));
}
