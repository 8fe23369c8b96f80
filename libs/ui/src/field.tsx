import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import { classes } from './class-names.ts';
import css from './field.module.css';

interface FieldFrame {
  label: ReactNode;
  /** The form's name for it; an error summary links to the element with this name as its id, unless `id` is given. */
  name: string;
  hint?: ReactNode;
  error?: string | null;
}

export interface FieldProps extends FieldFrame, Omit<ComponentPropsWithRef<'input'>, 'name'> {}
export interface TextFieldProps extends FieldFrame, Omit<ComponentPropsWithRef<'textarea'>, 'name'> {}

function useDescription({ hint, error }: Pick<FieldFrame, 'hint' | 'error'>) {
  const base = useId();
  const hintId = hint ? `${base}hint` : undefined;
  const errorId = error ? `${base}error` : undefined;
  return { hintId, errorId, describedBy: classes(hintId, errorId) || undefined };
}

function Frame({ id, label, hint, hintId, error, errorId, children }: Omit<FieldFrame, 'name'> & {
  id: string;
  hintId?: string;
  errorId?: string;
  children: ReactNode;
}) {
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className={css.hint} id={hintId}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={css.error} id={errorId}>
          {error}
        </p>
      ) : null}
      {children}
    </div>
  );
}

/** One line of text with its label. Uncontrolled: give what was typed as `defaultValue`. */
export function Field({ label, name, hint, error, id = name, className, ...rest }: FieldProps) {
  const { hintId, errorId, describedBy } = useDescription({ hint, error });
  return (
    <Frame {...{ id, label, hint, hintId, error, errorId }}>
      <input
        id={id}
        name={name}
        className={classes(css.input, className)}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </Frame>
  );
}

/** Several lines of text with their label. */
export function TextField({ label, name, hint, error, id = name, className, ...rest }: TextFieldProps) {
  const { hintId, errorId, describedBy } = useDescription({ hint, error });
  return (
    <Frame {...{ id, label, hint, hintId, error, errorId }}>
      <textarea
        id={id}
        name={name}
        rows={4}
        className={classes(css.input, css.lines, className)}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </Frame>
  );
}
