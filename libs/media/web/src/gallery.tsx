import { useLingui } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { PhotoFragment } from '@swingtag/platform-web/gql';
import { classes } from '@swingtag/ui';
import { useRef, useState, type MouseEvent, type ReactNode } from 'react';
import css from './gallery.module.css';
import { Lightbox } from './lightbox.tsx';
import { Photo, PhotoCaption } from './photo.tsx';

/** A strip of pictures that snaps while it is swiped. Each picture opens: in place with script, by itself without. */
export function Gallery({ pictures, label, notes }: {
  pictures: readonly FragmentRef<PhotoFragment>[];
  label: string;
  /** What else is said under each of them. */
  notes?: readonly ReactNode[];
}) {
  const { t } = useLingui();
  const [open, setOpen] = useState<number | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  if (pictures.length === 0) return null;
  const enlarge = (event: MouseEvent<HTMLElement>, index: number) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    opener.current = event.currentTarget;
    setOpen(index);
  };
  return (
    <div className={css.gallery}>
      <div className={css.strip} role="region" aria-label={label} tabIndex={0}>
        <ul role="list" className={css.list}>
          {pictures.map((picture, index) => {
            const { id, url, alt, width, height } = unmask<PhotoFragment>(picture);
            return (
              <li key={`${id} ${index}`} className={classes(css.item, width > height && css.wide)}>
                <figure>
                  <a href={url} aria-label={t`Enlarge: ${alt}`} onClick={(event) => enlarge(event, index)}>
                    <Photo picture={picture} />
                  </a>
                  <PhotoCaption picture={picture}>{notes?.[index]}</PhotoCaption>
                </figure>
              </li>
            );
          })}
        </ul>
      </div>
      {open === null ? null : (
        <Lightbox
          pictures={pictures}
          index={open}
          onMove={setOpen}
          onClose={() => {
            setOpen(null);
            opener.current?.focus();
          }}
        />
      )}
    </div>
  );
}
