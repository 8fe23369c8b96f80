import { useLingui } from '@lingui/react/macro';
import { Icon } from '@swingtag/ui';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState, type ReactNode } from 'react';
import { LinkDialog } from './text-link.tsx';
import type { PartName } from './text.schema.ts';
import { ToolIcon } from './tool-icon.tsx';
import css from './text-editor.module.css';

function Tool({ label, isOn, onUse, children }: { label: string; isOn?: boolean; onUse: () => void; children: ReactNode }) {
  return (
    <button type="button" className={css.tool} aria-label={label} title={label} aria-pressed={isOn} onMouseDown={(event) => event.preventDefault()} onClick={onUse}>
      {children}
    </button>
  );
}

function useMarks(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'), italic: now.isActive('italic'), strike: now.isActive('strike'), link: now.isActive('link'), h2: now.isActive('heading', { level: 2 }),
      h3: now.isActive('heading', { level: 3 }), bullets: now.isActive('bulletList'), numbers: now.isActive('orderedList'), quote: now.isActive('blockquote'),
    }),
  });
}

/** What can be done to the words, and what can be put between them. */
export function TextToolbar({ editor, insert }: { editor: Editor; insert: (part: PartName) => void }) {
  const { t } = useLingui();
  const on = useMarks(editor);
  const [isLinking, setIsLinking] = useState(false);
  const run = () => editor.chain().focus();
  const parts: [PartName, string][] = [
    ['gallery', t`Gallery`], ['comparison', t`Comparison`], ['bag', t`Bag`], ['poll', t`Ballot`], ['pullQuote', t`Quotation`], ['related', t`Reads`],
  ];
  return (
    <div className={css.tools} role="toolbar" aria-label={t`Tools for the text`}>
      <Tool label={t`Bold`} isOn={on.bold} onUse={() => run().toggleBold().run()}>
        <strong>B</strong>
      </Tool>
      <Tool label={t`Italic`} isOn={on.italic} onUse={() => run().toggleItalic().run()}>
        <em>I</em>
      </Tool>
      <Tool label={t`Struck out`} isOn={on.strike} onUse={() => run().toggleStrike().run()}>
        <s>S</s>
      </Tool>
      <Tool label={t`Link`} isOn={on.link} onUse={() => setIsLinking(true)}>
        <Icon name="link" />
      </Tool>
      <Tool label={t`H2: heading`} isOn={on.h2} onUse={() => run().toggleHeading({ level: 2 }).run()}>
        H2
      </Tool>
      <Tool label={t`H3: smaller heading`} isOn={on.h3} onUse={() => run().toggleHeading({ level: 3 }).run()}>
        H3
      </Tool>
      <Tool label={t`List`} isOn={on.bullets} onUse={() => run().toggleBulletList().run()}>
        <Icon name="list" />
      </Tool>
      <Tool label={t`1. Numbered list`} isOn={on.numbers} onUse={() => run().toggleOrderedList().run()}>
        <ToolIcon name="numbers" />
      </Tool>
      <Tool label={t`Quoted passage`} isOn={on.quote} onUse={() => run().toggleBlockquote().run()}>
        <Icon name="quote" />
      </Tool>
      <Tool label={t`Line`} onUse={() => run().setHorizontalRule().run()}>
        <ToolIcon name="line" />
      </Tool>
      <Tool label={t`Undo`} onUse={() => run().undo().run()}>
        <ToolIcon name="undo" />
      </Tool>
      <Tool label={t`Redo`} onUse={() => run().redo().run()}>
        <ToolIcon name="redo" />
      </Tool>
      <div role="group" aria-label={t`Put in`} className={css.insert}>
        {parts.map(([name, label]) => (
          <button key={name} type="button" className={css.tool} aria-label={t`Put in: ${label}`} onClick={() => insert(name)}>
            <ToolIcon name={name} />
            <span>{label}</span>
          </button>
        ))}
      </div>
      {isLinking ? <LinkDialog editor={editor} onClose={() => setIsLinking(false)} /> : null}
    </div>
  );
}
