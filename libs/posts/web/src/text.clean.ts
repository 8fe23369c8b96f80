import { listsOfGoogle, listsOfWord, neighbouringLists } from './text.lists.ts';

const JUNK = 'style, script, meta, link, title, xml, img, o\\:p:empty, colgroup, col, [style*="mso-hide:all"], del[cite]';
/** Marks beside the text that lead to comments, and the comments themselves: of Google (`#cmnt1`) and of Word. */
const COMMENTS = '[style*="mso-element:comment"], .MsoCommentReference, .MsoCommentText, a.msocomanchor, a[href^="#_msocom"], sup:has(> a[href^="#cmnt"])';
/** Marks of footnotes lead to places that are not pasted. */
const FOOTNOTES = 'a[href^="#_ftn"], a[href^="#_edn"], a[href^="#sdfootnote"], sup:has(> a[href^="#ftnt"]), a[href^="#ftnt"]';
/** Google wraps all of it in such a `b`; Word's `mso-bidi-font-weight` says nothing of these letters. */
const NOT_BOLD = /(^|;)\s*font-weight:\s*normal/;
const BLOCKS = 'p, h2, h3, ul, ol, blockquote, table, div, hr';

/**
 * What word processors put on the clipboard, as plain HTML: lists that Word writes as paragraphs become lists, Google's wrappers and comments go, a row of a
 * table becomes a paragraph, empty paragraphs and hard spaces go too. What the text cannot hold (fonts, colours) the editor's schema leaves out afterwards.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(withoutConditions(html), 'text/html');
  withoutComments(page);
  for (const element of page.querySelectorAll(`${JUNK}, ${FOOTNOTES}`)) element.remove();
  for (const wrapper of page.querySelectorAll('b')) if (NOT_BOLD.test(wrapper.getAttribute('style') ?? '')) unwrap(wrapper);
  for (const wrapper of page.querySelectorAll('o\\:p, ins, font, .ListContainerWrapper')) unwrap(wrapper);
  for (const heading of page.querySelectorAll('h1, h4, h5, h6, p.MsoTitle, p.title')) rename(heading, /^h[456]$/.test(heading.localName) ? 'h3' : 'h2');
  listsOfWord(page);
  listsOfGoogle(page);
  neighbouringLists(page);
  for (const link of page.querySelectorAll('a[href]')) link.setAttribute('href', address(link.getAttribute('href') ?? ''));
  for (const strong of page.querySelectorAll('h2 b, h2 strong, h3 b, h3 strong')) unwrap(strong);
  for (const bold of page.querySelectorAll<HTMLElement>('h2 [style*="font-weight"], h3 [style*="font-weight"]')) bold.style.removeProperty('font-weight');
  for (const table of page.querySelectorAll('table')) rowsAsParagraphs(table);
  for (const line of page.querySelectorAll('body > br, div > br, b > br')) if (isBetweenBlocks(line)) line.remove();
  for (const paragraph of page.querySelectorAll('p, h2, h3, li')) if (!textOf(paragraph)) paragraph.remove();
  hardSpaces(page);
  return page.body.innerHTML;
}

/** Style sheets go before a document is made of it: the page's policy would have to stop them there. Word hides frames and fallbacks in comments, `<!--[if …]>…<![endif]-->`; what it shows between other conditions stays. */
function withoutConditions(html: string): string {
  const fragment = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(html)?.[1] ?? html;
  return fragment
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<!--\[if[^\]]*\]>(?!-->)[\s\S]*?<!\[endif\]-->/gi, '')
    .replace(/<!\[(?:if|endif)[^\]]*\]>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '');
}

function withoutComments(page: Document): void {
  for (const back of page.querySelectorAll('a[href^="#cmnt_ref"]')) (back.closest('div') ?? back.closest('p'))?.remove();
  for (const element of page.querySelectorAll(COMMENTS)) element.remove();
}

/** Each row a paragraph, its cells with a point between them; cells with several paragraphs stay apart. */
function rowsAsParagraphs(table: HTMLTableElement): void {
  const lines: Element[] = [];
  for (const row of table.rows) {
    const cells = [...row.cells].filter((cell) => textOf(cell));
    if (cells.some((cell) => cell.querySelectorAll(BLOCKS).length > 1)) {
      lines.push(...cells.flatMap((cell) => (cell.querySelector(BLOCKS) ? [...cell.children] : [asParagraph(cell)])));
      continue;
    }
    const line = table.ownerDocument.createElement('p');
    for (const cell of cells) {
      if (line.hasChildNodes()) line.append(' · ');
      line.append(...(cell.querySelector('p, h2, h3') ?? cell).childNodes);
    }
    lines.push(line);
  }
  table.replaceWith(...lines);
}

function asParagraph(cell: Element): Element {
  const paragraph = cell.ownerDocument.createElement('p');
  paragraph.append(...cell.childNodes);
  return paragraph;
}

function isBetweenBlocks(line: Element): boolean {
  const [before, after] = [line.previousElementSibling, line.nextElementSibling];
  return (before?.matches(`${BLOCKS}, br`) ?? true) && (after?.matches(`${BLOCKS}, br`) ?? true) && !hasText(line.previousSibling) && !hasText(line.nextSibling);
}

const hasText = (node: ChildNode | null): boolean => node?.nodeType === 3 && Boolean(node.textContent?.trim());
const textOf = (element: Element): string => (element.textContent ?? '').replace(/[\u00A0\u200B\uFEFF]/g, ' ').trim();

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
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
