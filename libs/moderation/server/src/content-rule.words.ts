/** Letters of other scripts that pass for Latin ones. */
const LOOK_ALIKES: Record<string, string> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ё: 'e', һ: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', н: 'h', о: 'o', р: 'p', ԛ: 'q', ѕ: 's', т: 't', у: 'y', ѵ: 'v', ԝ: 'w', х: 'x',
  α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ω: 'w',
  ı: 'i', ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ß: 'ss', æ: 'ae', œ: 'oe', ɑ: 'a', ɡ: 'g', ƒ: 'f', ʟ: 'l', ɪ: 'i', ꜱ: 's', ᴀ: 'a', ᴇ: 'e', ᴏ: 'o', ᴜ: 'u',
};
/** Digits and signs written for letters; what is written for i and for l cannot be told apart. */
const SIGNS: Record<string, string> = { '0': 'o', '1': 'i', l: 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i', '|': 'i', '+': 't' };
const WORD = /[\p{L}\p{N}]+/gu;
const SIGNED_WORD = /[\p{L}\p{N}@$!|+]+/gu;
const PUNCTUATION = new Set('@!|+');
/** Nobody sees it: marks, what only formats, and letters without a shape. */
const UNSEEN = /[\p{M}\p{Cf}\u115F\u1160\u3164\uFFA0\u2800]/gu;
/** Shown as the letter it stands for. */
const ESCAPED = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;
/** Between letters it is shown as a change of form, not as a gap. */
const EMPHASIS = /(?<=[\p{L}\p{N}])(?:\*{1,3}|~~)(?=[\p{L}\p{N}])/gu;
/** Shorter beginnings would hit half of the language. */
export const MIN_BEGINNING = 4;
/** Fewer single letters in a row are initials. */
const SPELLED_OUT = 3;

/** What passes for the same is the same: width, case, accents, scripts. */
export function fold(text: string): string {
  const written = text.replace(ESCAPED, (_, hex?: string, decimal?: string) => letterOf(parseInt(hex ?? decimal ?? '', hex ? 16 : 10)));
  const plain = written.normalize('NFKC').toLowerCase().normalize('NFD').replace(UNSEEN, '');
  return [...plain].map((letter) => LOOK_ALIKES[letter] ?? letter).join('');
}

function letterOf(code: number): string {
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
}

/** The words of a text, each in every way it may be meant; whole words only, so that nothing is found inside another word. */
export interface ReadText {
  /** In order. */
  words: string[];
  /** Beside them: drawn out, letter by letter, with a change of form inside. */
  disguised: Set<string>;
  /** Those with a sign or digit among their letters, as `unsigned` reads them. */
  signed: Set<string>;
}

/** Linear in the length of the text: no expression here looks back. */
export function readText(text: string): ReadText {
  const folded = fold(text);
  const words = folded.match(WORD) ?? [];
  const disguised = new Set<string>();
  const signed = new Set<string>();
  for (const word of folded.match(SIGNED_WORD) ?? []) {
    // Signs at the ends may be letters, or punctuation.
    for (const one of new Set([word, without(word, { end: true }), without(word, { start: true }), without(word, { start: true, end: true })])) {
      if (/[^\p{L}]/u.test(one) && /\p{L}/u.test(one)) for (const meant of drawnTogether(unsigned(one))) signed.add(meant);
    }
  }
  for (const word of words) for (const meant of drawnTogether(word)) if (meant !== word) disguised.add(meant);
  for (const word of folded.replace(EMPHASIS, '').match(WORD) ?? []) disguised.add(word);
  let letters: string[] = [];
  for (const word of [...words, '']) {
    if ([...word].length === 1) {
      letters.push(word);
      continue;
    }
    if (letters.length >= SPELLED_OUT) disguised.add(letters.join(''));
    letters = [];
  }
  return { words, disguised, signed };
}

/** The word without the signs at its ends that may be punctuation. No expression does this in time by the length alone. */
function without(word: string, { start = false, end = false }: { start?: boolean; end?: boolean }): string {
  let [from, to] = [0, word.length];
  while (start && from < to && PUNCTUATION.has(word.charAt(from))) from++;
  while (end && to > from && PUNCTUATION.has(word.charAt(to - 1))) to--;
  return word.slice(from, to);
}

/** `bu77er` and `butter` are the same here. */
function unsigned(word: string): string {
  return [...word].map((sign) => SIGNS[sign] ?? sign).join('');
}

/** The word itself, and with each letter drawn out once or twice. */
function drawnTogether(word: string): string[] {
  return /(.)\1\1/u.test(word) ? [word, word.replace(/(.)\1{2,}/gu, '$1'), word.replace(/(.)\1{2,}/gu, '$1$1')] : [word];
}

/** Words, phrases and, with a `*` at their end, beginnings of words. */
export class WordList {
  private readonly whole = new Set<string>();
  private readonly beginnings: string[] = [];
  private readonly unsignedWhole: ReadonlySet<string>;
  private readonly unsignedBeginnings: readonly string[];
  private readonly phrases = new Map<string, string[][]>();

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const words = fold(entry).match(WORD) ?? [];
      const [first, second] = words;
      if (!first) continue;
      if (second) this.phrases.set(first, [...(this.phrases.get(first) ?? []), words]);
      else if (entry.trim().endsWith('*') && first.length >= MIN_BEGINNING) this.beginnings.push(first);
      else this.whole.add(first);
    }
    this.unsignedWhole = new Set([...this.whole].map(unsigned));
    this.unsignedBeginnings = this.beginnings.map(unsigned);
  }

  isIn({ words, disguised, signed }: ReadText): boolean {
    if (words.some((word, place) => this.hits(word) || this.startsPhrase(words, place))) return true;
    return [...disguised].some((word) => this.hits(word)) || [...signed].some((word) => this.hitsUnsigned(word));
  }

  private hitsUnsigned(word: string): boolean {
    return this.unsignedWhole.has(word) || this.unsignedBeginnings.some((beginning) => word.startsWith(beginning));
  }

  private hits(word: string): boolean {
    return this.whole.has(word) || this.beginnings.some((beginning) => word.startsWith(beginning));
  }

  private startsPhrase(words: readonly string[], place: number): boolean {
    const phrases = this.phrases.get(words[place] ?? '');
    return phrases?.some((phrase) => phrase.every((word, offset) => words[place + offset] === word)) ?? false;
  }
}
