/** The options chosen in a form: fields of one name, for a ranking in the order of the ranks. Ranks left out at the end mean nothing. */
export function choiceOf(form: FormData): string[] {
  const choice = form.getAll('choice').filter((value) => typeof value === 'string');
  const last = choice.findLastIndex((id) => id !== '');
  return choice.slice(0, last + 1);
}
