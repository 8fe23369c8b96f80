/**
 * The same function, which must depend on its text alone, with what it made of the texts asked for last: texts and results of at most so many
 * characters together. Pages of a talk show the same words again and again.
 */
export function remembered(make: (text: string) => string, mostCharacters: number): (text: string) => string {
  const made = new Map<string, string>();
  let size = 0;
  const forget = (text: string, result: string) => {
    made.delete(text);
    size -= text.length + result.length;
  };
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) forget(text, known);
    const result = known ?? make(text);
    made.set(text, result);
    size += text.length + result.length;
    for (const [oldest, its] of made) {
      if (size <= mostCharacters) break;
      forget(oldest, its);
    }
    return result;
  };
}
