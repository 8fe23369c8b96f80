import { Trans } from '@lingui/react/macro';
import { Button } from '@swingtag/ui';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode, type Ref } from 'react';
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

const UploadDesk = lazy(() => import('./upload-desk.tsx'));

/** Sends pictures: a plain form, which the script turns into a desk with progress, cancel, retry, drop, paste and camera. */
export function Uploader(props: UploaderProps) {
  const [hasScript, setHasScript] = useState(false);
  const [early, setEarly] = useState<File[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    setEarly(chosenIn(form.current));
    setHasScript(true);
  }, []);
  const plain = <PlainForm {...props} ref={form} onChoose={() => setEarly(chosenIn(form.current))} />;
  if (!hasScript) return plain;
  return (
    <Suspense fallback={plain}>
      <UploadDesk {...props} early={early} />
    </Suspense>
  );
}

/** What somebody chose before the desk was there. */
function chosenIn(form: HTMLFormElement | null): File[] {
  return [...(form?.querySelector<HTMLInputElement>('input[type=file]')?.files ?? [])];
}

function PlainForm({ purpose, next, replaces, isSingle, label, hint, ref, onChoose }: UploaderProps & {
  ref: Ref<HTMLFormElement>;
  onChoose: () => void;
}) {
  const query = new URLSearchParams({ purpose, next, ...(replaces ? { replaces } : {}) });
  return (
    <form ref={ref} onChange={onChoose} className={css.plain} method="post" action={`/uploads?${query.toString()}`} encType="multipart/form-data">
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
