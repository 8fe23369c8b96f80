import { anyShape, exactShape } from './content-rule.shapes.ts';

/** Digits and signs written for letters; what is written for i and for l cannot be told apart. */
const SIGNS: Record<string, string> = {
  '0': 'o', '1': 'i', l: 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i', '|': 'i', '+': 't',
  '€': 'e', '¢': 'c', '£': 'i', '¥': 'y', '₩': 'w', '§': 's', '©': 'c', '®': 'r', '×': 'x', '∨': 'v', '∪': 'u', '∣': 'i',
};
const WORD = /[\p{L}\p{N}]+/gu;
const SIGN = '@$!|+€¢£¥₩§©®×∨∪∣';
const SIGNED_WORD = new RegExp(`[\\p{L}\\p{N}${SIGN}]+`, 'gu');
const PUNCTUATION = new Set('@!|+€¢£¥₩§©®×∣');
/** Nobody sees it: marks, what only formats, and letters without a shape. */
const UNSEEN = /[\p{M}\p{Cf}\u115F\u1160\u3164\uFFA0\u2800]/gu;
/** Small signs behind a word are no part of it, though NFKC makes letters and digits of them. */
const RAISED = /[™℠ªº¹²³⁰⁴-⁹₀-₉]+/gu;
/** White letters in black circles and squares: symbols, which NFKC leaves alone. */
const BADGES: readonly number[] = [0x1f150, 0x1f170];
const BADGE = /[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu;
/** Two of them are a flag; one alone, or one too many, is shown as a letter. */
const FLAGS = /[\u{1F1E6}-\u{1F1FF}]+/gu;
/** Signs between letters that cut a word but leave it readable. Apostrophes and dashes are none: we'll is not well. */
const CUTS = String.raw`\-_*~\\·•^=.‐‑()[\]"\x60`;
const IS_CUT = new RegExp(`[\\p{L}\\p{N}${SIGN}][${CUTS}][\\p{L}\\p{N}${SIGN}]`, 'u');
const ALL_CUTS = new RegExp(`[${CUTS}]`, 'gu');
const CUT = new RegExp(`[\\p{L}\\p{N}${SIGN}${CUTS}]+`, 'gu');
/** Two in a row are a gap, and after a dot a capital begins a sentence. */
const GAP = new RegExp(`[${CUTS}]{2,}|\\.(?=\\p{Lu})`, 'u');
/** Without either, each word is just itself. */
const SIGNED = new RegExp(`[\\p{N}${SIGN}]`, 'u');
/** A longer word with a number at an end is that word. */
const NUMBERED = /^(?:\p{N}{1,3}\p{L}{4,}\p{N}{0,3}|\p{L}{4,}\p{N}{1,3})$/u;
const NUMBERS = /\p{N}/gu;
const DRAWN_OUT = /(.)\1\1/u;
const NOT_ASCII = /[^\0-\x7F]/u;
const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;
/** Shorter beginnings would hit half of the language. */
export const MIN_BEGINNING = 4;
/** Fewer single letters in a row are initials. */
const SPELLED_OUT = 3;
/** So many words on either side show what language a word is in. */
const NEIGHBOURS = 3;

/** One way of reading a text: its words, each in every way it may be meant; whole words only, so that nothing is found inside another word. */
interface Reading {
  /** Read by the shapes of letters, whatever their script. */
  isByShape: boolean;
  /** In order. */
  words: string[];
  /** Beside them: drawn out, letter by letter, cut. */
  disguised: Set<string>;
  /** Those with a sign or digit among their letters, as `unsigned` reads them. */
  signed: Set<string>;
  /** In order, what each word may be, where any is more than itself: as it is, and as `unsigned` reads it, after a space. */
  meant: string[][] | null;
}

export type ReadText = readonly Reading[];

/** Reads them all, each as it is written and by the shapes of its letters. Linear in their length: no expression here looks back. */
export function readText(...texts: readonly string[]): ReadText {
  const written = new Set<string>();
  const byShape = new Map<string, Set<string>>();
  for (const text of new Set(texts)) {
    const letters = lettersOf(text);
    const asItIs = inItsScript(letters);
    written.add(asItIs);
    if (!NOT_ASCII.test(asItIs)) continue;
    const { shaped, changed } = byItsShapes(asItIs);
    if (changed.size > 0) byShape.set(shaped, changed);
  }
  return [...[...written].map((text) => read(text, null)), ...[...byShape].map(([text, changed]) => read(text, changed))];
}

/** What passes for the same is the same: width, accents. Capitals stay, since some letters look alike only as capitals. */
function lettersOf(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  const plain = text.replace(RAISED, withoutRaised).replace(FLAGS, lettersOfFlags).replace(BADGE, letterOfBadge);
  return plain.normalize('NFKC').normalize('NFD').replace(UNSEEN, '');
}

function withoutRaised(signs: string, place: number, text: string): string {
  return /^[\p{L}\p{N}]/u.test(text.slice(place + signs.length, place + signs.length + 2)) ? signs : ' ';
}

function lettersOfFlags(flags: string): string {
  const letters = [...flags].map((flag) => String.fromCodePoint((flag.codePointAt(0) ?? 0) - 0x1f1e6 + 0x61)).join('');
  return letters.length % 2 === 0 ? ` ${letters} ` : letters;
}

function letterOfBadge(badge: string): string {
  const code = badge.codePointAt(0) ?? 0;
  const first = BADGES.findLast((one) => one <= code) ?? code;
  return String.fromCodePoint(code - first + 0x61);
}

/** Latin letters with a shape of their own are the plain ones. */
function inItsScript(letters: string): string {
  if (!NOT_ASCII.test(letters)) return letters;
  return letters.replace(/[^\0-\x7F]/gu, (letter) => (LATIN.test(letter) ? (exactShape(letter) ?? letter) : letter));
}

/** Each letter by its shape, of other scripts too. */
function shapesIn(letters: string): string {
  return letters.replace(/[^\0-\x7F]/gu, (letter) => anyShape(letter) ?? letter);
}

/** In what script a word is: `mixed` ones are disguised; `exact` ones look like Latin in each letter, `near` ones nearly; `own` ones do not. */
type Look = 'latin' | 'mixed' | 'exact' | 'near' | 'own';

function lookOf(word: string): Look {
  if (!NOT_ASCII.test(word)) return 'latin';
  let [isLatin, isOther, look]: [boolean, boolean, Look] = [false, false, 'exact'];
  for (const letter of word) {
    if (!NOT_ASCII.test(letter) ? /[a-z]/i.test(letter) : LATIN.test(letter)) isLatin = true;
    else if (NOT_ASCII.test(letter)) {
      isOther = true;
      if (look === 'exact' && exactShape(letter) === undefined) look = 'near';
      if (anyShape(letter) === undefined) look = 'own';
    }
  }
  return !isOther ? 'latin' : isLatin ? 'mixed' : look;
}

/**
 * The text with those words written out in Latin letters that are meant to be read so: a word with letters of two scripts; one that looks like Latin in each letter
 * and does not stand among words of its own script; one that nearly does, among Latin words.
 */
function byItsShapes(text: string): { shaped: string; changed: Set<string> } {
  const looks = (text.match(WORD) ?? []).map(lookOf);
  const changed = new Set<string>();
  let place = -1;
  const shaped = text.replace(WORD, (word) => {
    const look = looks[++place] ?? 'latin';
    if (look === 'latin' || look === 'own') return word;
    const near = looks.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1);
    if (look !== 'mixed' && (near.includes('own') || (look === 'near' && !near.includes('latin')))) return word;
    const meant = shapesIn(word);
    changed.add(meant.toLowerCase());
    return meant;
  });
  return { shaped, changed };
}

/** `changed`: the words that were read by the shapes of their letters; i and l look the same there. */
function read(cased: string, changed: ReadonlySet<string> | null): Reading {
  const text = cased.toLowerCase();
  const words = text.match(WORD) ?? [];
  const disguised = new Set<string>();
  const signed = new Set<string>();
  const meant: string[][] = [];
  const isDrawn = DRAWN_OUT.test(text);
  for (const word of isDrawn || changed || SIGNED.test(text) ? (text.match(SIGNED_WORD) ?? []) : []) {
    const plain = without(word, { start: true, end: true });
    const ways = drawnTogether(plain);
    // Signs at the ends may be letters, or punctuation.
    for (const one of new Set([word, without(word, { end: true }), without(word, { start: true }), plain])) {
      if (!LETTER.test(one) || !(/[^\p{L}]/u.test(one) || changed?.has(one))) continue;
      for (const way of drawnTogether(unsigned(one))) {
        signed.add(way);
        ways.push(` ${way}`);
      }
    }
    meant.push(ways);
  }
  if (isDrawn) for (const word of words) for (const way of drawnTogether(word)) if (way !== word) disguised.add(way);
  for (const whole of joined(cased)) {
    const plain = without(whole, { start: true, end: true });
    for (const way of drawnTogether(plain)) disguised.add(way);
    if (SIGNED.test(plain)) for (const way of drawnTogether(unsigned(plain))) signed.add(way);
  }
  for (const word of words) if (NUMBERED.test(word)) disguised.add(word.replace(NUMBERS, ''));
  let letters: string[] = [];
  for (const word of [...words, '']) {
    if (word.length === 1 || (word.length === 2 && [...word].length === 1)) {
      letters.push(word);
      continue;
    }
    if (letters.length >= SPELLED_OUT) disguised.add(letters.join(''));
    letters = [];
  }
  return { isByShape: changed !== null, words, disguised, signed, meant: meant.some((ways) => ways.length > 1) ? meant : null };
}

/** Words that are cut, in one piece. */
function joined(cased: string): string[] {
  if (!IS_CUT.test(cased)) return [];
  const cut = (cased.match(CUT) ?? []).flatMap((run) => run.split(GAP)).filter((run) => IS_CUT.test(run) && LETTER.test(run));
  return cut.map((run) => run.replace(ALL_CUTS, '').toLowerCase());
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
  return DRAWN_OUT.test(word) ? [word, word.replace(/(.)\1{2,}/gu, '$1'), word.replace(/(.)\1{2,}/gu, '$1$1')] : [word];
}

/** Words, phrases and, with a `*` at their end, beginnings of words. */
export class WordList {
  private readonly written: Entries;
  /** Entries in other scripts, for words that mix them. */
  private readonly byShape: Entries | null;

  constructor(entries: readonly string[]) {
    const written = entries.map((entry) => inItsScript(lettersOf(entry)));
    const shaped = written.filter((entry) => (entry.match(WORD) ?? []).some((word) => lookOf(word) !== 'latin')).map(shapesIn);
    this.written = new Entries(written.map((entry) => entry.toLowerCase()));
    this.byShape = shaped.length > 0 ? new Entries(shaped.map((entry) => entry.toLowerCase())) : null;
  }

  isIn(readings: ReadText): boolean {
    return readings.some((reading) => this.written.areIn(reading) || (reading.isByShape && this.byShape?.areIn(reading)));
  }
}

class Entries {
  private readonly whole = new Set<string>();
  private readonly beginnings: string[] = [];
  private readonly unsignedWhole: ReadonlySet<string>;
  private readonly unsignedBeginnings: readonly string[];
  private readonly phrases = new Map<string, string[][]>();

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const words = entry.match(WORD) ?? [];
      const [first, second] = words;
      if (!first) continue;
      if (second) {
        for (const key of new Set([first, ` ${unsigned(first)}`])) this.phrases.set(key, [...(this.phrases.get(key) ?? []), words]);
      } else if (entry.trim().endsWith('*') && first.length >= MIN_BEGINNING) this.beginnings.push(first);
      else this.whole.add(first);
    }
    this.unsignedWhole = new Set([...this.whole].map(unsigned));
    this.unsignedBeginnings = this.beginnings.map(unsigned);
  }

  areIn({ words, disguised, signed, meant }: Reading): boolean {
    if (words.some((word, place) => this.hits(word) || this.startsPhrase(words, place))) return true;
    for (const word of disguised) if (this.hits(word)) return true;
    for (const word of signed) if (this.hitsUnsigned(word)) return true;
    return meant !== null && this.phrases.size > 0 && meant.some((ways, place) => ways.some((way) => this.phrases.get(way)?.some((phrase) => isMeantAt(meant, place, phrase))));
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

function isMeantAt(meant: readonly string[][], place: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => {
    const ways = meant[place + offset];
    return ways !== undefined && (ways.includes(word) || ways.includes(` ${unsigned(word)}`));
  });
}
