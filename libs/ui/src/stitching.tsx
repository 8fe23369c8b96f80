import { classes } from './class-names.ts';
import css from './stitching.module.css';

/** Saddle stitching: the divider of the house. `lining` takes its thread from the nearest lining colour. */
export function Stitching({ thread = 'rule', className }: { thread?: 'rule' | 'lining'; className?: string }) {
  return <hr className={classes(css.stitching, css[thread], className)} />;
}
