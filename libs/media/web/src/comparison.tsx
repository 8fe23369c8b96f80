import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { PhotoFragment } from '@swingtag/platform-web/gql';
import css from './comparison.module.css';
import photo from './photo.module.css';
import { Photo } from './photo.tsx';

/** Two pictures side by side, at every width, under one caption and one credit. */
export function Comparison({ pictures, caption, credit }: {
  pictures: readonly FragmentRef<PhotoFragment>[];
  caption: string;
  credit: string;
}) {
  return (
    <figure>
      <div className={css.pair}>
        {pictures.map((picture, index) => (
          <Photo key={`${unmask<PhotoFragment>(picture).id} ${index}`} picture={picture} />
        ))}
      </div>
      <figcaption className={photo.caption}>
        <span className={photo.text}>{caption}</span> <span className={photo.credit}>{credit}</span>
      </figcaption>
    </figure>
  );
}
