const IGNORED = '[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]';
const NUMBERED = /^[\s\u00A0]*(?:\d+|[a-z]|[ivx]+)[.)](?:[\s\u00A0]|$)/i;
const BULLET = /^[\s\u00A0]*[·•o§\u2013-][\s\u00A0]+/;

interface Level {
  list: Element;
  kind: string;
}

/** Word writes a list as paragraphs that know their level and bring their bullet as text. A list paragraph without a level is a paragraph. */
export function listsOfWord(page: Document): void {
  let open: Level[] = [];
  let last: Element | null = null;
  for (const item of page.querySelectorAll('p[style*="mso-list:"]')) {
    const level = /mso-list:\s*l\d+\s+level(\d)/.exec(item.getAttribute('style') ?? '');
    if (!level) continue;
    if (item.previousElementSibling !== last) open = [];
    const depth = Math.min(Number(level[1]), open.length + 1);
    const kind = NUMBERED.test(item.querySelector(IGNORED)?.textContent ?? item.textContent ?? '') ? 'ol' : 'ul';
    open = open.slice(0, depth);
    if (open[depth - 1]?.kind !== kind) open = [...open.slice(0, depth - 1), { kind, list: begin(item, kind, open[depth - 2]) }];
    dropMarker(item);
    const entry = page.createElement('li');
    const paragraph = page.createElement('p');
    paragraph.append(...item.childNodes);
    entry.append(paragraph);
    open[depth - 1]?.list.append(entry);
    last = open[0]?.list ?? null;
    item.remove();
  }
}

/** Inside the last entry of the level above, or where the paragraph stands. */
function begin(item: Element, kind: string, above: Level | undefined): Element {
  const list = item.ownerDocument.createElement(kind);
  const entry = above?.list.lastElementChild;
  if (entry) entry.append(list);
  else item.before(list);
  return list;
}

/** The bullet, when it came as text. */
function dropMarker(item: Element): void {
  const ignored = item.querySelectorAll(IGNORED);
  for (const marker of ignored) marker.remove();
  if (ignored.length > 0) return;
  const first = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT).nextNode();
  if (first) first.textContent = (first.textContent ?? '').replace(NUMBERED, '').replace(BULLET, '');
}

/** Google puts a list of the next level beside the entry that it belongs to. */
export function listsOfGoogle(page: Document): void {
  for (const list of page.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) list.previousElementSibling?.append(list);
}

/** Word for the web writes each entry as a list of its own. */
export function neighbouringLists(page: Document): void {
  for (const list of page.querySelectorAll('ul, ol')) {
    const before = list.previousElementSibling;
    if (before?.localName !== list.localName || list.previousSibling?.textContent?.trim() && list.previousSibling !== before) continue;
    before.append(...list.childNodes);
    list.remove();
  }
}
