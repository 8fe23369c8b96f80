import type { ComponentPropsWithRef } from 'react';
import { classes } from './class-names.ts';
import css from './button.module.css';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `quiet` reads as a link, `danger` is for what hurts to undo. */
  look?: 'solid' | 'outline' | 'quiet' | 'danger';
}

export function Button({ look = 'solid', type = 'submit', className, ...rest }: ButtonProps) {
  return <button type={type} className={classes(buttonClass(look), className)} {...rest} />;
}

/** The same look for a link. */
export function buttonClass(look: NonNullable<ButtonProps['look']> = 'solid'): string {
  return classes(css.button, css[look]);
}
