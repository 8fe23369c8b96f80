import { Trans, useLingui } from '@lingui/react/macro';
import type { FragmentRef } from '@swingtag/platform-web';
import type { PhotoFragment } from '@swingtag/platform-web/gql';
import { Button, Dialog } from '@swingtag/ui';
import type { KeyboardEvent } from 'react';
import css from './lightbox.module.css';
import { Photo, PhotoCaption } from './photo.tsx';

/** One picture of a gallery as large as the window allows; arrow keys or buttons go on, Escape closes. */
export function Lightbox({ pictures, index, onMove, onClose }: {
  pictures: readonly FragmentRef<PhotoFragment>[];
  index: number;
  onMove: (index: number) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const picture = pictures[index];
  if (!picture) return null;
  const count = pictures.length;
  const position = index + 1;
  const step = (by: number) => onMove((index + by + count) % count);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') step(1);
    if (event.key === 'ArrowLeft') step(-1);
  };
  return (
    <Dialog label={t`Picture`} className={css.lightbox} onClose={onClose} onKeyDown={onKeyDown}>
      <figure className={css.figure}>
        <Photo picture={picture} isFirst className={css.picture} />
        <PhotoCaption picture={picture} />
      </figure>
      <div className={css.controls}>
        <Button type="button" look="outline" onClick={() => step(-1)}>
          <Trans>Previous</Trans>
        </Button>
        <span role="status" className={css.position}>{t`${position} of ${count}`}</span>
        <Button type="button" look="outline" onClick={() => step(1)}>
          <Trans>Next</Trans>
        </Button>
        <Button type="button" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
