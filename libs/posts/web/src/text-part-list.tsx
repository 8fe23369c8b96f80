import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { PartName } from './part-name.tsx';
import css from './text-editor.module.css';
import type { PlacedPart } from './text-editor.tsx';
import type { Known } from './text-parts.ts';

/** Past the block before or after, whatever that is. */
function move(editor: Editor, at: number, by: -1 | 1): void {
  const { doc, tr } = editor.state;
  const node = doc.nodeAt(at);
  if (!node) return;
  const $at = doc.resolve(at);
  const index = $at.index(0);
  const neighbour = doc.maybeChild(index + by);
  if (!neighbour) return;
  const to = by < 0 ? at - neighbour.nodeSize : at + neighbour.nodeSize;
  editor.view.dispatch(tr.delete(at, at + node.nodeSize).insert(to, node));
}

function take(editor: Editor, at: number): void {
  const node = editor.state.doc.nodeAt(at);
  if (node) editor.view.dispatch(editor.state.tr.delete(at, at + node.nodeSize));
}

/** The parts in their order, each with what can be done to it: for keyboards and thumbs, and where the checklist leads. */
export function PartList({ parts, known, editor, onOpen }: { parts: readonly PlacedPart[]; known: Known; editor: Editor; onOpen: (at: number) => void }) {
  const { t } = useLingui();
  if (parts.length === 0) return null;
  return (
    <section className={css.parts} aria-labelledby="parts-heading">
      <h3 id="parts-heading">
        <Trans>Parts in the text</Trans>
      </h3>
      <ol role="list">
        {parts.map(({ at, index, part }, n) => {
          const number = n + 1;
          return (
            <li key={n} id={`block-${index}`} tabIndex={-1} className={css.row}>
              <span className={css.rowName}>
                <PartName part={part} known={known} />
              </span>
              <span className={css.rowButtons}>
                <Button type="button" variant="default" aria-label={t`Change part ${number}`} onClick={() => onOpen(at)}>
                  <Trans>Change</Trans>
                </Button>
                <Button type="button" variant="default" aria-label={t`Move part ${number} up`} onClick={() => move(editor, at, -1)}>
                  ↑
                </Button>
                <Button type="button" variant="default" aria-label={t`Move part ${number} down`} onClick={() => move(editor, at, 1)}>
                  ↓
                </Button>
                <Button type="button" variant="default" aria-label={t`Take out part ${number}`} onClick={() => take(editor, at)}>
                  <Trans>Take out</Trans>
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
