import { withoutQuotes } from '@swingtag/platform-server';

/** In code points; what is longer ends in dots. */
const MOST = 1500;

/** Markdown that quotes a comment, with the link by which the quote follows it. Quotes and pictures inside are left out. */
export function quotationOf({ id, handle, markdown }: { id: string; handle: string | null; markdown: string }, words: string | null): string {
  const chosen = words?.trim() || withoutQuotes(markdown).split('\n').filter((line) => !/^\s*!\[/.test(line)).join('\n');
  const letters = [...chosen.replace(/\r\n?/g, '\n').replace(/\n{2,}/g, '\n\n').trim()];
  const text = letters.length > MOST ? `${letters.slice(0, MOST).join('').trimEnd()} …` : letters.join('');
  const lines = text.split('\n').map((line) => (line.trim() ? `> ${line.trimEnd()}` : '>'));
  return [`> [${handle ? `@${handle}` : 'A voice from before'}](/comments/${id}):`, '>', ...lines].join('\n');
}
