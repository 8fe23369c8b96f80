/**
 * What word processors put on the clipboard, as plain HTML: lists that Word writes as paragraphs become lists, Google's wrappers go, empty paragraphs and hard
 * spaces too. What the text cannot hold (fonts, colours, tables' borders) the editor's schema leaves out afterwards.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(withoutConditions(html), 'text/html');
  for (const element of page.querySelectorAll('style, script, meta, link, title, xml, o\\:p, img, [style*="mso-hide"]')) element.replaceWith(...(element.localName === 'o:p' ? element.childNodes : []));
  for (const wrapper of page.querySelectorAll('b')) if (NOT_BOLD.test(wrapper.getAttribute('style') ?? '')) wrapper.replaceWith(...wrapper.childNodes);
  listsOfWord(page);
  for (const heading of page.querySelectorAll('h1, h4, h5, h6')) rename(heading, heading.localName === 'h1' ? 'h2' : 'h3');
  for (const link of page.querySelectorAll('a[href]')) link.setAttribute('href', address(link.getAttribute('href') ?? ''));
  for (const cell of page.querySelectorAll('td, th')) rename(cell, 'p');
  for (const paragraph of page.querySelectorAll('p, h2, h3, li')) {
    if (!(paragraph.textContent ?? '').replaceAll('\u00A0', ' ').trim() && !paragraph.querySelector('br[data-kept]')) paragraph.remove();
  }
  hardSpaces(page);
  return page.body.innerHTML;
}

/** Word hides bullets and frames in comments: `<!--[if !supportLists]>…<![endif]-->` and the same without dashes. */
function withoutConditions(html: string): string {
  const fragment = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(html)?.[1] ?? html;
  return fragment
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, '')
    .replace(/<!\[if !supportLists\]>[\s\S]*?<!\[endif\]>/gi, '')
    .replace(/<!\[(?:if|endif)[^\]]*\]>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '');
}

/** Google wraps all of it in such a `b`; Word's `mso-bidi-font-weight` says nothing of these letters. */
const NOT_BOLD = /(^|;)\s*font-weight:\s*normal/;
const NUMBERED = /^\s*(?:\d+|[a-z]|[ivx]+)[.)]\s/i;
const BULLET = /^\s*[·•o§\u2013-][\s\u00A0]+/;

function listsOfWord(page: Document): void {
  for (const item of page.querySelectorAll('p[style*="mso-list"], p[class*="MsoListParagraph"]')) {
    const text = item.textContent ?? '';
    const kind = NUMBERED.test(text) ? 'ol' : 'ul';
    const before = item.previousElementSibling;
    const list = before?.hasAttribute('data-word') && before.localName === kind ? before : page.createElement(kind);
    list.setAttribute('data-word', '');
    if (list !== before) item.before(list);
    dropMarker(item);
    const entry = page.createElement('li');
    entry.append(...item.childNodes);
    list.append(entry);
    item.remove();
  }
}

/** The bullet, when it came as text. */
function dropMarker(item: Element): void {
  for (const ignored of item.querySelectorAll('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')) ignored.remove();
  const walker = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  const first = walker.nextNode();
  if (first) first.textContent = (first.textContent ?? '').replace(NUMBERED, '').replace(BULLET, '');
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** Google leads every link through itself. */
function address(href: string): string {
  if (!URL.canParse(href)) return href;
  const url = new URL(href);
  return /(^|\.)google\.com$/.test(url.hostname) && url.pathname === '/url' ? (url.searchParams.get('q') ?? href) : href;
}

function hardSpaces(page: Document): void {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) node.textContent = (node.textContent ?? '').replace(/[\u00A0\u200B\uFEFF]+/g, ' ');
}
