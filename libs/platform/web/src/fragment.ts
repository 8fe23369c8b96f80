/** A fragment's result as the code generator names it. */
interface Named {
  ' $fragmentName'?: string;
}

type NameOf<F extends Named> = NonNullable<F[' $fragmentName']>;

/**
 * A value that carries the fragment F, closed to everybody but the component that declares F. A fragment on an interface
 * has a name for each type that implements it; a value carries the one of its type.
 */
export type FragmentRef<F extends Named> = F extends Named ? { ' $fragmentRefs'?: { [K in NameOf<F>]: F } } : never;

/**
 * Opens a fragment. Only types are involved, so that no text of a document reaches the browser:
 * `const poll = unmask<BallotFragment>(props.poll)`.
 */
export function unmask<F extends Named>(ref: FragmentRef<F>): F;
export function unmask<F extends Named>(ref: FragmentRef<F> | null): F | null;
export function unmask<F extends Named>(ref: readonly FragmentRef<F>[]): readonly F[];
export function unmask<F extends Named>(ref: FragmentRef<F> | readonly FragmentRef<F>[] | null): F | readonly F[] | null {
  return ref as unknown as F | readonly F[] | null;
}
