import { useSiteName } from './shell.ts';

/** The title of the window: of the page, and of the site. */
export function PageTitle({ children }: { children: string }) {
  const site = useSiteName();
  return <title>{`${children} · ${site}`}</title>;
}
