import { Plural } from '@lingui/react/macro';
import { Notice } from '@swingtag/ui';
import { useEffect, useRef } from 'react';
import css from './form-errors.module.css';
import type { FormError } from './refusal.ts';

/**
 * What stands in the way of a form, above it; takes the focus each time a new answer arrives.
 * An error with a field links to the element with that id.
 */
export function FormErrors({ errors }: { errors: readonly FormError[] | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  const count = errors?.length ?? 0;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [errors, count]);
  if (!errors || count === 0) return null;
  return (
    <Notice ref={box} tone="problem" role="alert" tabIndex={-1}>
      <p className={css.heading}>
        <Plural value={count} one="This has not been sent yet:" other="This has not been sent yet, for # reasons:" />
      </p>
      <ul className={css.list}>
        {errors.map(({ field, message }) => (
          <li key={`${field ?? ''}:${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** The message for one field, for `Field` and `TextField`. */
export function errorOf(errors: readonly FormError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.message;
}
