import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Choice, ChoiceKind } from './desk.load.ts';
import { DeskDialog, Picker } from './desk-picker.tsx';
import css from './part-dialog.module.css';
import { GalleryItems } from './part-gallery.tsx';
import { nameOf, type Known, type Part, type PartAttributes } from './text-parts.ts';

interface Editing<Attrs> {
  attrs: Attrs;
  change: (attrs: Attrs) => void;
  known: Known;
  ask: (kind: ChoiceKind, pick: (id: string) => void) => void;
}

export function Line({ label, value, max, onChange, isLong = false }: { label: string; value: string; max: number; onChange: (value: string) => void; isLong?: boolean }) {
  const props = { value, maxLength: max, onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value) };
  return (
    <label className={css.line}>
      {label}
      {isLong ? <textarea rows={3} {...props} /> : <input {...props} />}
    </label>
  );
}

function GalleryForm({ attrs, change, known, ask }: Editing<PartAttributes['gallery']>) {
  const { t } = useLingui();
  return (
    <>
      <label className={css.line}>
        <Trans>What it shows</Trans>
        <select value={attrs.kind} onChange={(event) => change({ ...attrs, kind: event.currentTarget.value === 'LOOKS' ? 'LOOKS' : 'PRODUCTS' })}>
          <option value="PRODUCTS">{t`Bags as they are sold`}</option>
          <option value="LOOKS">{t`Bags as they are worn`}</option>
        </select>
      </label>
      <Line label={t`Title`} value={attrs.title} max={120} onChange={(title) => change({ ...attrs, title })} />
      <Line label={t`Introduction`} value={attrs.introduction} max={600} isLong onChange={(introduction) => change({ ...attrs, introduction })} />
      <GalleryItems items={attrs.items} known={known} ask={ask} onChange={(items) => change({ ...attrs, items })} />
    </>
  );
}

/** Ids in order, each with its name, to be taken out; new ones are asked for. */
export function Chosen({ kind, ids, most, known, ask, onChange, label }: Pick<Editing<never>, 'known' | 'ask'> & {
  kind: ChoiceKind;
  ids: readonly string[];
  most: number;
  onChange: (ids: string[]) => void;
  label: string;
}) {
  const { t } = useLingui();
  return (
    <div className={css.chosen}>
      <ul role="list">
        {ids.map((id, at) => {
          const choice = known.get(nameOf(kind, id));
          const name = choice?.name ?? id;
          return (
            <li key={`${id}-${at}`} className={css.entry}>
              {choice?.picture ? <img className={css.thumb} src={choice.picture.url} width={choice.picture.width} height={choice.picture.height} alt="" /> : null}
              <span className={css.name}>{name}</span>
              <Button type="button" variant="default" aria-label={t`Earlier: ${name}`} onClick={() => onChange(moved(ids, at, -1))}>
                ↑
              </Button>
              <Button type="button" variant="default" aria-label={t`Later: ${name}`} onClick={() => onChange(moved(ids, at, 1))}>
                ↓
              </Button>
              <Button type="button" variant="default" aria-label={t`Take out: ${name}`} onClick={() => onChange(ids.filter((_, other) => other !== at))}>
                <Trans>Take out</Trans>
              </Button>
            </li>
          );
        })}
      </ul>
      {ids.length < most ? (
        <Button type="button" variant="default" onClick={() => ask(kind, (id) => onChange([...ids, id]))}>
          {label}
        </Button>
      ) : null}
    </div>
  );
}

/** One place towards the beginning or the end; at the edge nothing happens. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const to = at + by;
  const list = [...items];
  const item = list[at];
  if (item === undefined || to < 0 || to >= list.length) return list;
  list.splice(at, 1);
  list.splice(to, 0, item);
  return list;
}

function PartForm({ part, change, ...with_ }: { part: Part; change: (attrs: PartAttributes[keyof PartAttributes]) => void } & Pick<Editing<never>, 'known' | 'ask'>): ReactNode {
  const { t } = useLingui();
  switch (part.type) {
    case 'gallery':
      return <GalleryForm attrs={part.attrs as PartAttributes['gallery']} change={change} {...with_} />;
    case 'comparison': {
      const attrs = part.attrs as PartAttributes['comparison'];
      return (
        <>
          <Chosen kind="picture" most={2} ids={attrs.pictureIds} label={t`Add a picture`} onChange={(pictureIds) => change({ ...attrs, pictureIds })} {...with_} />
          <Line label={t`Caption`} value={attrs.caption} max={500} onChange={(caption) => change({ ...attrs, caption })} />
          <Line label={t`Credit`} value={attrs.credit} max={200} onChange={(credit) => change({ ...attrs, credit })} />
        </>
      );
    }
    case 'pullQuote': {
      const attrs = part.attrs as PartAttributes['pullQuote'];
      return (
        <>
          <Line label={t`Words`} value={attrs.text} max={400} isLong onChange={(text) => change({ ...attrs, text })} />
          <Line label={t`Who said it`} value={attrs.source} max={120} onChange={(source) => change({ ...attrs, source })} />
        </>
      );
    }
    case 'bag': {
      const { bagId } = part.attrs as PartAttributes['bag'];
      return <Chosen kind="bag" most={1} ids={bagId ? [bagId] : []} label={t`Choose a bag`} onChange={([id]) => change({ bagId: id ?? '' })} {...with_} />;
    }
    case 'related': {
      const { articleIds } = part.attrs as PartAttributes['related'];
      return <Chosen kind="article" most={6} ids={articleIds} label={t`Add an article`} onChange={(ids) => change({ articleIds: ids })} {...with_} />;
    }
    case 'poll':
      return (
        <p>
          <Trans>The ballot of this article stands here. What it asks is set below the text.</Trans>
        </p>
      );
  }
}

/** Everything that is said of one part of the text. `onLearn` is told what was chosen. */
export function PartDialog({ part, known, onDone, onClose, onLearn }: {
  part: Part;
  known: Known;
  onDone: (part: Part) => void;
  onClose: () => void;
  onLearn: (kind: ChoiceKind, choice: Choice) => void;
}) {
  const { t } = useLingui();
  const [now, setNow] = useState(part);
  const [asking, setAsking] = useState<{ kind: ChoiceKind; pick: (id: string) => void } | null>(null);
  const labels: Record<ChoiceKind, string> = { picture: t`Choose a picture`, bag: t`Choose a bag`, article: t`Choose an article` };
  return (
    <DeskDialog label={t`Part of the text`} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onDone(now);
          onClose();
        }}
      >
        <h2>
          <Trans>Part of the text</Trans>
        </h2>
        <PartForm part={now} change={(attrs) => setNow({ ...now, attrs })} known={known} ask={(kind, pick) => setAsking({ kind, pick })} />
        <div className={css.buttons}>
          <Button type="submit">
            <Trans>Done</Trans>
          </Button>
          <Button type="button" variant="default" onClick={onClose}>
            <Trans>Leave it as it was</Trans>
          </Button>
        </div>
      </form>
      {asking ? (
        <Picker
          kind={asking.kind}
          label={labels[asking.kind]}
          onClose={() => setAsking(null)}
          onPick={(choice) => {
            onLearn(asking.kind, choice);
            asking.pick(choice.id);
          }}
        />
      ) : null}
    </DeskDialog>
  );
}
