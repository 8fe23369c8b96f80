import { data, useRouteLoaderData } from 'react-router';
import { query, type PageContext } from './document.query.ts';
import { clearFlash, readFlash, type Flash } from './flash.cookie.ts';
import { ViewerDocument, type ViewerQuery } from './gql/graphql.ts';
import { settingsContext } from './request.context.ts';
import { readScheme, type Scheme } from './scheme.cookie.ts';

export type Viewer = NonNullable<ViewerQuery['me']>;

/** What every page knows: the root route loads it. */
export interface Shell {
  viewer: Viewer | null;
  scheme: Scheme;
  flash: Flash | null;
  origin: string;
  site: ViewerQuery['site'];
}

export async function loadShell(request: Request, context: PageContext) {
  const [{ me, site }, scheme, flash] = await Promise.all([
    query(context, ViewerDocument),
    readScheme(request),
    readFlash(request),
  ]);
  const shell: Shell = { viewer: me, scheme, flash, origin: context.get(settingsContext).origin, site };
  return data(shell, flash ? { headers: { 'Set-Cookie': await clearFlash() } } : undefined);
}

/** Undefined when the root route itself could not be loaded. */
export function useShell(): Shell | undefined {
  return useRouteLoaderData<Shell>('root');
}

export function useViewer(): Viewer | null {
  return useShell()?.viewer ?? null;
}

/** The name that the operator gave the site. */
export function useSiteName(): string {
  return useShell()?.site.name ?? 'Swingtag';
}

/** The message left for this part of the page by the request before. */
export function useFlash(about?: string): Flash | null {
  const flash = useShell()?.flash ?? null;
  return flash?.about === about ? flash : null;
}
