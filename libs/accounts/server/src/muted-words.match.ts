/** Capitals, accents and the width of spaces make no difference. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Finds any of these words or phrases in a text, as whole words; null when there are none. */
export function patternOf(words: readonly string[]): RegExp | null {
  const escaped = words.map(folded).filter(Boolean).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return escaped.length === 0 ? null : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'u');
}
