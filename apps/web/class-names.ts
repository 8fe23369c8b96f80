import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const OF_A_FILE = LETTERS.length ** 3;

/** A number in letters, the last of them first. */
function letters(number: number, atLeast: number): string {
  const rest = Math.floor(number / LETTERS.length);
  const [last, more] = [LETTERS.charAt(number % LETTERS.length), rest > 0 || atLeast > 1];
  return more ? last + letters(rest, atLeast - 1) : last;
}

/**
 * Classes of CSS modules as four letters, where Vite would write `_file-and-class_hash_line`: a page repeats them by the hundred. Three letters
 * follow from the file's path, the rest from the class's place in it, so that a change elsewhere changes nothing here and both builds
 * (browser, server) agree. Two files with the same three letters would fail the build: one of them needs another name.
 */
export function classNames(root: string) {
  const files = new Map<string, string>();
  const classes = new Map<string, string[]>();
  return (name: string, filename: string): string => {
    const file = relative(root, filename.replace(/\?.*$/, '')).split(sep).join('/');
    const prefix = letters(createHash('sha256').update(file).digest().readUInt32BE() % OF_A_FILE, 3);
    const owner = files.get(prefix) ?? file;
    if (owner !== file) throw new Error(`The classes of ${owner} and ${file} would have the same names; name one of the files differently.`);
    files.set(prefix, file);
    const known = classes.get(file) ?? [];
    classes.set(file, known);
    if (!known.includes(name)) known.push(name);
    return prefix + letters(known.indexOf(name), 1);
  };
}
