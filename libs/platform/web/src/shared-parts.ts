/** A part of an answer, with the number under which it is known. */
interface Part {
  number: number;
  made: unknown;
}

/**
 * The same answer with parts that are equal being one: what a page is given is written into its document, each object once, and one comment, picture or
 * member may stand at several places of it. Objects without a prototype, as GraphQL makes them, would be written longer.
 */
export function withSharedParts<T>(answer: T): T {
  const known = new Map<unknown, Part>();
  // Children first: a part is known by the numbers of its own parts, so that no text is made twice.
  const partOf = (value: unknown): Part => {
    let [key, made] = [value, value];
    if (Array.isArray(value)) {
      const items = value.map(partOf);
      key = items.reduce((text, { number }) => `${text}${number},`, '[');
      made = items.map((item) => item.made);
    } else if (typeof value === 'object' && value !== null) {
      const fields: Record<string, unknown> = {};
      let text = '{';
      for (const [name, child] of Object.entries(value)) {
        const part = partOf(child);
        fields[name] = part.made;
        text += `${name}:${part.number},`;
      }
      [key, made] = [text, fields];
    } else if (typeof value === 'string') key = `"${value}`;
    const part = known.get(key) ?? { number: known.size, made };
    known.set(key, part);
    return part;
  };
  return partOf(answer).made as T;
}
