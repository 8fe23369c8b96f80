import { useLingui } from '@lingui/react/macro';
import type { Editor } from '@tiptap/core';
import { EditorContent, NodeViewWrapper, ReactNodeViewRenderer, useEditor, useEditorState, type ReactNodeViewProps } from '@tiptap/react';
import { createContext, use, useEffect, useMemo, useRef, useState, type Ref } from 'react';
import type { Choice, ChoiceKind } from './desk.load.ts';
import { PartDialog } from './part-dialog.tsx';
import { PartName, picturesOfPart } from './part-name.tsx';
import { cleanPasted } from './text.clean.ts';
import { isPart, PARTS, textExtensions, type PartName as Name } from './text.schema.ts';
import css from './text-editor.module.css';
import { PartList } from './text-part-list.tsx';
import { bodyFrom, nameOf, type Known, type Part } from './text-parts.ts';
import { TextToolbar } from './text-toolbar.tsx';

const KnownContext = createContext<{ known: Known; open: (at: number) => void }>({ known: new Map(), open: () => undefined });

/** A part as it stands in the text: a card. It is changed in a dialog, by Enter, a double click, or from the list below the text. */
function PartCard({ node, selected, getPos }: ReactNodeViewProps) {
  const { known, open } = use(KnownContext);
  const part = { type: node.type.name, attrs: node.attrs } as Part;
  const pictures = picturesOfPart(part).flatMap((id) => known.get(nameOf('picture', id))?.picture ?? []);
  return (
    <NodeViewWrapper className={selected ? css.selected : css.part} contentEditable={false} onDoubleClick={() => open(getPos() ?? 0)}>
      <p className={css.what}>
        <PartName part={part} known={known} />
      </p>
      {pictures.length > 0 ? (
        <div className={css.strip}>
          {pictures.slice(0, 8).map(({ url, width, height }, at) => (
            <img key={at} src={url} width={width} height={height} alt="" draggable={false} />
          ))}
        </div>
      ) : null}
    </NodeViewWrapper>
  );
}
const partView = ReactNodeViewRenderer(PartCard);

/** Where the parts stand, and which one they are of all blocks of the text. */
export interface PlacedPart {
  at: number;
  index: number;
  part: Part;
}

function partsOf(editor: Editor): PlacedPart[] {
  const found: PlacedPart[] = [];
  editor.state.doc.forEach((node, at, index) => {
    if (isPart(node.type.name)) found.push({ at, index, part: { type: node.type.name, attrs: node.attrs as Part['attrs'] } });
  });
  return found;
}

export interface TextHandle {
  /** The body as JSON. */
  body: () => string;
}

function docOf(body: string): object {
  const { doc } = JSON.parse(body) as { doc: { content: object[] } };
  return doc.content.length > 0 ? doc : { type: 'doc', content: [{ type: 'paragraph' }] };
}

/** After the block with the caret, or in its place when it is empty; never in place of another part. Returns where it stands. */
function insertPart(editor: Editor, name: Name): number {
  const { $to, to } = editor.state.selection;
  const isEmpty = $to.depth === 1 && $to.parent.type.name === 'paragraph' && $to.parent.content.size === 0;
  const after = $to.depth === 0 ? to : $to.after(1);
  const at = isEmpty ? $to.before(1) : after;
  editor.chain().focus().insertContentAt(isEmpty ? { from: at, to: after } : at, { type: name, attrs: { ...PARTS[name] } }).run();
  return at;
}

/** The editor of an article's text. It and what it needs are loaded on this page only. */
export default function TextEditor({ body, known: loaded, onChange, ref }: {
  body: string;
  known: Known;
  onChange: () => void;
  ref: Ref<TextHandle>;
}) {
  const { t } = useLingui();
  const [known, setKnown] = useState(loaded);
  const [opened, setOpened] = useState<number | null>(null);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const [extensions] = useState(() => textExtensions((at) => { setOpened(at); return true; }, partView));
  const label = t`Text of the article`;
  const editor = useEditor({
    extensions,
    content: docOf(body),
    // The few rules that it needs are in our style sheet: the policy takes no style elements without a nonce.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    onUpdate: () => latest.current(),
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: css.text ?? '' },
      transformPastedHTML: cleanPasted,
    },
  });
  useEffect(() => {
    if (!editor) return;
    const handle: TextHandle = { body: () => bodyFrom(editor.getJSON()) };
    if (typeof ref === 'function') ref(handle);
    else if (ref) ref.current = handle;
  }, [editor, ref]);
  const parts = useEditorState({ editor, selector: ({ editor: now }) => (now ? partsOf(now) : []) }) ?? [];
  const context = useMemo(() => ({ known, open: setOpened }), [known]);
  if (!editor) return null;
  const learn = (kind: ChoiceKind, choice: Choice) => setKnown((before) => new Map(before).set(nameOf(kind, choice.id), choice));
  const insert = (name: Name) => {
    const at = insertPart(editor, name);
    if (name !== 'poll') setOpened(at);
  };
  const node = opened === null ? null : editor.state.doc.nodeAt(opened);
  return (
    <KnownContext value={context}>
      <div>
        <TextToolbar editor={editor} insert={insert} />
        <EditorContent editor={editor} />
      </div>
      <PartList parts={parts} known={known} editor={editor} onOpen={setOpened} />
      {opened !== null && node && isPart(node.type.name) ? (
        <PartDialog
          part={{ type: node.type.name, attrs: node.attrs as Part['attrs'] }}
          known={known}
          onLearn={learn}
          onClose={() => setOpened(null)}
          onDone={({ attrs }) => editor.view.dispatch(editor.state.tr.setNodeMarkup(opened, undefined, attrs))}
        />
      ) : null}
    </KnownContext>
  );
}
