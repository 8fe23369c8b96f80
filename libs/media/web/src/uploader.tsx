import { Trans } from '@lingui/react/macro';
import { Button } from '@swingtag/ui';
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode, type Ref } from 'react';
import type { SentFile } from './upload.load.ts';
import css from './uploader.module.css';

/** What a browser offers to choose; a telephone turns its own formats into JPEG for it. */
export const ACCEPT = 'image/jpeg,image/png,image/webp,image/avif';

export interface UploaderProps {
  purpose: 'AVATAR' | 'LIBRARY' | 'POST';
  /** The page of the plain form that shows what became of the files by `?uploads=`. */
  next: string;
  /** The picture whose place the new one takes. */
  replaces?: string;
  isSingle?: boolean;
  label: ReactNode;
  hint?: ReactNode;
  /** Shown for each file that has become a picture. */
  children: (sent: SentFile) => ReactNode;
}

/** Where the desk cannot be had, the plain form does. */
const UploadDesk = lazy(() => import('./upload-desk.tsx').catch(() => ({ default: PlainForm })));

/** Sends pictures: a plain form, which the script turns into a desk with progress, cancel, retry, drop, paste and camera. */
export function Uploader(props: UploaderProps) {
  const [hasScript, setHasScript] = useState(false);
  const [early, setEarly] = useState<File[]>([]);
  useEffect(() => setHasScript(true), []);
  const watch = useCallback((form: HTMLFormElement | null) => watchFiles(form, setEarly), []);
  const plain = <PlainForm {...props} ref={watch} />;
  if (!hasScript) return plain;
  return (
    <Suspense fallback={plain}>
      <UploadDesk {...props} early={early} />
    </Suspense>
  );
}

/**
 * What somebody chooses before the desk is there. It listens for as long as the field lives: the browser's own window for choosing
 * files may still be open on it when the desk has taken its place on the page.
 */
function watchFiles(form: HTMLFormElement | null, onChoose: (files: File[]) => void): void {
  const field = form?.querySelector<HTMLInputElement>('input[type=file]');
  const look = () => {
    if (field?.files?.length) onChoose([...field.files]);
  };
  look();
  field?.addEventListener('change', look);
}

function PlainForm({ purpose, next, replaces, isSingle, label, hint, ref }: UploaderProps & { ref?: Ref<HTMLFormElement> }) {
  const query = new URLSearchParams({ purpose, next, ...(replaces ? { replaces } : {}) });
  return (
    <form ref={ref} className={css.plain} method="post" action={`/uploads?${query.toString()}`} encType="multipart/form-data">
      <label className={css.label} htmlFor="file">
        {label}
      </label>
      {hint ? <p className={css.hint}>{hint}</p> : null}
      <input id="file" type="file" name="file" accept={ACCEPT} multiple={!isSingle} required className={css.file} />
      <Button look="outline">
        <Trans>Send</Trans>
      </Button>
    </form>
  );
}
