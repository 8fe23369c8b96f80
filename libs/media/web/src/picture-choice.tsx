import { Trans, useLingui } from '@lingui/react/macro';
import { query, unmask, useHasScript, type FragmentRef, type PageContext } from '@swingtag/platform-web';
import { PictureLibraryDocument, type PhotoFragment } from '@swingtag/platform-web/gql';
import { Button } from '@swingtag/ui';
import { useRef } from 'react';
import { useFetcher } from 'react-router';
import type { LibraryData } from './library.load.ts';
import { Photo } from './photo.tsx';
import css from './picture-choice.module.css';

export type ChosenPicture = FragmentRef<PhotoFragment>;

/** The newest pictures of the library, to choose one from. */
export async function loadPictureChoice(context: PageContext): Promise<ChosenPicture[]> {
  const { pictures } = await query(context, PictureLibraryDocument, { search: null, show: 'ALL', after: null });
  return pictures.nodes;
}

/** One picture of the library as a field of a form: the one that is shown now, the newest ones, and with script whatever is searched for. */
export function PictureChoice({ name, label, error, chosen, newest }: {
  name: string;
  label: string;
  error?: string;
  chosen?: ChosenPicture | null;
  newest: readonly ChosenPicture[];
}) {
  const { t } = useLingui();
  const hasScript = useHasScript();
  const found = useFetcher<LibraryData>();
  const words = useRef<HTMLInputElement>(null);
  const search = () => {
    const wish = new URLSearchParams({ search: words.current?.value ?? '' });
    void found.load(`/admin/pictures?${wish.toString()}`);
  };
  const now = chosen ? unmask<PhotoFragment>(chosen) : null;
  const others = (found.data?.pictures.nodes ?? newest).filter((one) => unmask<PhotoFragment>(one).id !== now?.id && unmask<PhotoFragment>(one).alt);
  const errorId = `${name}-error`;
  return (
    <fieldset id={name} className={css.choice} aria-describedby={error ? errorId : undefined} tabIndex={-1}>
      <legend className={css.label}>{label}</legend>
      {error ? (
        <p id={errorId} className={css.error}>
          {error}
        </p>
      ) : null}
      {hasScript ? (
        <div className={css.search}>
          <input
            ref={words}
            type="search"
            className={css.words}
            aria-label={t`Words of description, credit, source or file name`}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              search();
            }}
          />
          <Button type="button" look="outline" onClick={search}>
            <Trans>Search the library</Trans>
          </Button>
        </div>
      ) : null}
      <div className={css.pictures}>
        {[...(chosen ? [chosen] : []), ...others.slice(0, 17)].map((one) => {
          const { id, alt } = unmask<PhotoFragment>(one);
          return (
            <label key={id} className={css.one}>
              <input type="radio" name={name} value={id} defaultChecked={id === now?.id} aria-label={alt} />
              <Photo picture={one} sizes="6rem" className={css.thumb} />
            </label>
          );
        })}
      </div>
      <p className={css.hint} role="status">
        {others.length === 0 ? <Trans>No picture with a description was found. </Trans> : null}
        <a href="/admin/pictures" target="_blank" rel="noopener">
          <Trans>Send another to the library (in a new tab)</Trans>
        </a>
      </p>
    </fieldset>
  );
}
