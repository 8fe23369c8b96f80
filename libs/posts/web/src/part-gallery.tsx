import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ChoiceKind } from './desk.load.ts';
import css from './part-dialog.module.css';
import { Line, moved } from './part-dialog.tsx';
import { nameOf, type GalleryEntry, type Known } from './text-parts.ts';

const NEW_PRICE = { amount: '', currency: 'EUR', asOf: '' };

function Item({ entry, at, known, onChange, ask }: {
  entry: GalleryEntry;
  at: number;
  known: Known;
  onChange: (entry: GalleryEntry) => void;
  ask: (kind: ChoiceKind, pick: (id: string) => void) => void;
}) {
  const { t } = useLingui();
  const number = at + 1;
  const price = entry.price ?? NEW_PRICE;
  const setPrice = (change: Partial<typeof price>) => {
    const next = { ...price, ...change };
    onChange({ ...entry, price: next.amount ? { ...next, asOf: next.asOf || new Date().toISOString().slice(0, 10) } : null });
  };
  const bag = entry.bagId ? known.get(nameOf('bag', entry.bagId))?.name : null;
  return (
    <div className={css.fields}>
      <Line label={t`Caption of picture ${number}`} value={entry.caption} max={500} onChange={(caption) => onChange({ ...entry, caption })} />
      <details>
        <summary>
          <Trans>Shop, price, bag</Trans>
        </summary>
        <Line label={t`Shop or account that it was seen at`} value={entry.via ?? ''} max={120} onChange={(via) => onChange({ ...entry, via: via || null })} />
        <Line label={t`Price, as 129.00`} value={price.amount} max={13} onChange={(amount) => setPrice({ amount: amount.replace(',', '.').replace(/[^\d.]/g, '') })} />
        <Line label={t`Currency, as EUR`} value={price.currency} max={3} onChange={(currency) => setPrice({ currency: currency.toUpperCase() })} />
        <label className={css.line}>
          <Trans>Price seen on</Trans>
          <input type="date" value={price.asOf} onChange={(event) => setPrice({ asOf: event.currentTarget.value })} />
        </label>
        <p>
          {bag ? <Trans>It shows {bag}.</Trans> : <Trans>It shows no bag of the catalogue.</Trans>}{' '}
          <Button type="button" variant="default" onClick={() => (entry.bagId ? onChange({ ...entry, bagId: null }) : ask('bag', (bagId) => onChange({ ...entry, bagId })))}>
            {entry.bagId ? <Trans>Take the bag away</Trans> : <Trans>Choose a bag</Trans>}
          </Button>
        </p>
      </details>
    </div>
  );
}

/** The pictures of a gallery in order, moved by buttons. */
export function GalleryItems({ items, known, ask, onChange }: {
  items: GalleryEntry[];
  known: Known;
  ask: (kind: ChoiceKind, pick: (id: string) => void) => void;
  onChange: (items: GalleryEntry[]) => void;
}) {
  const { t } = useLingui();
  const add = () => ask('picture', (pictureId) => onChange([...items, { pictureId, caption: '', via: null, price: null, bagId: null }]));
  return (
    <>
      <p role="status">
        <Plural value={items.length} _0="No pictures yet" one="# picture" other="# pictures" />
      </p>
      <ol role="list" className={css.items}>
        {items.map((entry, at) => {
          const picture = known.get(nameOf('picture', entry.pictureId));
          const number = at + 1;
          return (
            <li key={`${entry.pictureId}-${at}`} className={css.item}>
              {picture?.picture ? <img className={css.thumb} src={picture.picture.url} width={picture.picture.width} height={picture.picture.height} alt={picture.name} /> : null}
              <Item entry={entry} at={at} known={known} ask={ask} onChange={(changed) => onChange(items.map((one, other) => (other === at ? changed : one)))} />
              <div className={css.buttons}>
                <Button type="button" variant="default" aria-label={t`Earlier: picture ${number}`} onClick={() => onChange(moved(items, at, -1))}>
                  ↑
                </Button>
                <Button type="button" variant="default" aria-label={t`Later: picture ${number}`} onClick={() => onChange(moved(items, at, 1))}>
                  ↓
                </Button>
                <Button type="button" variant="default" aria-label={t`Take out: picture ${number}`} onClick={() => onChange(items.filter((_, other) => other !== at))}>
                  <Trans>Take out</Trans>
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <Button type="button" variant="default" onClick={add}>
        <Trans>Add a picture</Trans>
      </Button>
    </>
  );
}
