import type { Lining } from '@swingtag/platform-web/gql';
import css from './lining.module.css';

const names = {
  PLUM: css.plum,
  MOSS: css.moss,
  INK: css.ink,
  RUST: css.rust,
  ROSE: css.rose,
  OCHRE: css.ochre,
} satisfies Record<Lining, string | undefined>;

/** The class that gives a part of the page the lining colour of a trend. */
export function liningClass(lining: Lining): string {
  return names[lining] ?? '';
}
