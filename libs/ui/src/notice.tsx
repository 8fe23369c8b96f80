import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classes } from './class-names.ts';
import css from './notice.module.css';

export interface NoticeProps extends ComponentPropsWithRef<'div'> {
  tone?: 'plain' | 'ok' | 'problem';
  children: ReactNode;
}

/** A short message set apart from the page. Give a `role` (`status`, `alert`) when it appears while the page is read. */
export function Notice({ tone = 'plain', className, ...rest }: NoticeProps) {
  return <div className={classes(css.notice, css[tone], className)} {...rest} />;
}
