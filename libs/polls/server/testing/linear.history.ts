/** What somebody asked for and was told; `from` and `to` are moments on one clock, before asking and after the answer. */
export interface Happened<Act> {
  act: Act;
  answer: string;
  from: number;
  to: number;
}

/** A thing as it would behave if everything happened one after the other. */
export interface SerialModel<State, Act> {
  start: State;
  /** The answer and the state after it. */
  apply(state: State, act: Act): { answer: string; state: State };
  /** Whether the state at the end is what was found. */
  isEnd(state: State): boolean;
}

/**
 * An order of what happened that the model explains: every answer as it was given, nothing before what had ended when it began. Null when there is none.
 * The search of Wing and Gong (1993), with the states tried remembered as Lowe (2017) does.
 */
export function serialOrder<State, Act>(happened: readonly Happened<Act>[], model: SerialModel<State, Act>): Happened<Act>[] | null {
  const tried = new Set<string>();
  const search = (left: readonly Happened<Act>[], state: State): Happened<Act>[] | null => {
    if (left.length === 0) return model.isEnd(state) ? [] : null;
    const key = `${left.map((one) => happened.indexOf(one)).join(',')}|${JSON.stringify(state)}`;
    if (tried.has(key)) return null;
    tried.add(key);
    const firstEnd = Math.min(...left.map((one) => one.to));
    for (const one of left.filter(({ from }) => from <= firstEnd)) {
      const { answer, state: after } = model.apply(state, one.act);
      const rest = answer === one.answer ? search(left.filter((other) => other !== one), after) : null;
      if (rest) return [one, ...rest];
    }
    return null;
  };
  return search(happened, model.start);
}
