/** Puts marks around what is selected, or takes them away when they are there; the words stay selected. */
export function around(area: HTMLTextAreaElement, before: string, after: string): void {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const stars = /\**$/.exec(value.slice(0, start))?.[0].length ?? 0;
  const isOfBold = before === '*' && stars === 2;
  const isMarked = !isOfBold && value.slice(start - before.length, start) === before && value.slice(end, end + after.length) === after;
  if (isMarked) area.setRangeText(value.slice(start, end), start - before.length, end + after.length, 'select');
  else {
    area.setRangeText(before + value.slice(start, end) + after, start, end, 'end');
    area.setSelectionRange(start + before.length, end + before.length);
  }
  changed(area);
}

/** Begins each selected line with a mark, or takes it away when all have it. */
export function beforeLines(area: HTMLTextAreaElement, mark: string): void {
  const { selectionStart, selectionEnd, value } = area;
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const end = value.indexOf('\n', selectionEnd) < 0 ? value.length : value.indexOf('\n', selectionEnd);
  const lines = value.slice(start, end).split('\n');
  const isMarked = lines.every((line) => line.startsWith(mark));
  area.setRangeText(lines.map((line) => (isMarked ? line.slice(mark.length) : mark + line)).join('\n'), start, end, 'select');
  changed(area);
}

/** Types the @ for a mention, apart from what stands before. */
export function typeMention(area: HTMLTextAreaElement): void {
  const { selectionStart: at, selectionEnd: end, value } = area;
  area.setRangeText(at === 0 || /\s$/.test(value.slice(0, at)) ? '@' : ' @', end, end, 'end');
  changed(area);
}

function changed(area: HTMLTextAreaElement): void {
  area.focus();
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
