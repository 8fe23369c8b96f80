import { Extension, Mark, Node, type Attributes, type NodeViewRenderer } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { ListItem, OrderedList } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';

/** Where a link may lead; the server asks the same again. */
export const LINK = /^(?:https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+|\/(?![/\\])[^\s<>"\\]*|#[^\s<>"]*)$/i;
const INSIDE = '(paragraph | bulletList | orderedList)';

const Document = Node.create({ name: 'doc', topNode: true, content: '(block | part)+' });

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    href: { default: '' },
    isPromoted: { default: false, parseHTML: (element: HTMLElement) => /\bsponsored\b/.test(element.getAttribute('rel') ?? ''), renderHTML: () => ({}) },
  }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (LINK.test(element.getAttribute('href') ?? '') ? null : false) }],
  renderHTML: ({ mark }) => ['a', { href: String(mark.attrs['href']), ...(mark.attrs['isPromoted'] ? { rel: 'sponsored' } : {}) }, 0],
});

const Start = OrderedList.extend({
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element: HTMLElement) => Math.min(9999, Math.max(0, Math.round(Number(element.getAttribute('start') ?? 1)) || 1)) },
  }),
});

/** Copied inside the editor, a part brings everything that it has; the server looks at it again. */
function partAttributes(defaults: Record<string, unknown>): Attributes {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [
      name,
      {
        default: value,
        parseHTML: (element: HTMLElement) => storedIn(element)[name] ?? value,
        renderHTML: () => ({}),
      },
    ]),
  );
}

function storedIn(element: HTMLElement): Record<string, unknown> {
  try {
    return JSON.parse(element.getAttribute('data-attrs') ?? '{}') as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** What an article can hold besides text, with what it has when it is new. */
export const PARTS = {
  gallery: { kind: 'PRODUCTS', title: '', introduction: '', items: [] },
  comparison: { pictureIds: [], caption: '', credit: '' },
  bag: { bagId: '' },
  poll: { pollId: null },
  pullQuote: { text: '', source: '' },
  related: { articleIds: [] },
} as const;
export type PartName = keyof typeof PARTS;
export const isPart = (name: string): name is PartName => Object.hasOwn(PARTS, name);

function partNode(name: PartName, view: NodeViewRenderer) {
  return Node.create({
    name, group: 'part', atom: true, selectable: true, draggable: true,
    addAttributes: () => partAttributes(PARTS[name]),
    parseHTML: () => [{ tag: `div[data-part="${name}"]` }],
    renderHTML: ({ node }) => ['div', { 'data-part': name, 'data-attrs': JSON.stringify(node.attrs) }],
    addNodeView: () => view,
  });
}

/** The text of an article: what docs/decisions/0010 allows, and nothing else. */
export function textExtensions(open: (at: number) => boolean, view: NodeViewRenderer) {
  const Keys = Extension.create({
    name: 'partKeys',
    priority: 1000,
    addKeyboardShortcuts: () => ({ Enter: ({ editor }) => isPart(editor.state.doc.nodeAt(editor.state.selection.from)?.type.name ?? '') && open(editor.state.selection.from) }),
  });
  return [
    StarterKit.configure({
      document: false, blockquote: false, orderedList: false, listItem: false, codeBlock: false, underline: false, link: false, heading: { levels: [2, 3] },
      trailingNode: { notAfter: ['paragraph'] },
    }),
    Document, Start, Link, Keys,
    ListItem.extend({ content: `paragraph ${INSIDE}*` }),
    Blockquote.extend({ content: `${INSIDE}+` }),
    ...(Object.keys(PARTS) as PartName[]).map((name) => partNode(name, view)),
  ];
}
