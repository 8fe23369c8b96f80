import { classes } from './class-names.ts';
import css from './prose.module.css';

/** HTML that the server has rendered and made safe. */
export function Prose({ html, className }: { html: string; className?: string }) {
  return <div className={classes(css.prose, className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
