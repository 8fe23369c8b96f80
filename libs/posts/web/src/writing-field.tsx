import { Trans } from '@lingui/react/macro';
import { useViewer } from '@swingtag/platform-web';
import { Button, Prose, TextField, type TextFieldProps } from '@swingtag/ui';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { unsentKey } from './unsent.place.ts';
import css from './writing-field.module.css';

/** What a member typed before and did not send. */
export interface Unsent {
  id: string;
  title: string;
  body: string;
  revision: number;
}

/** Without network the field stays as it is. */
const WritingDesk = lazy(() => import('./writing-desk.tsx').catch(() => ({ default: () => null })));

/**
 * The field in which members write Markdown: a plain text area with a preview by the server. On focus the script brings the desk (its own chunk):
 * buttons, and a keeper that saves what is typed. What was left in this browser brings it at once.
 */
export function WritingField({ place, unsent, preview, answer, defaultValue, ...field }: TextFieldProps & {
  /** `post:12`, `reply:7`, `edit:7`, `topic:12` or `topic`. */
  place: string;
  unsent?: Unsent | null;
  /** Safe HTML, when the writer asked for it. */
  preview?: string;
  /** Changes with each answer of the server. */
  answer?: unknown;
}) {
  const box = useRef<HTMLDivElement>(null);
  const memberId = useViewer()?.id ?? '';
  const [isOpen, setOpen] = useState(false);
  const key = unsentKey(memberId, place);
  useEffect(() => {
    if (memberId && localStorage.getItem(key)) setOpen(true);
  }, [memberId, key]);
  return (
    <div ref={box} className={css.writing} onFocus={() => setOpen(true)}>
      <TextField {...field} defaultValue={defaultValue ?? unsent?.body} />
      <input type="hidden" name="unsentId" defaultValue={unsent?.id ?? ''} />
      <div className={css.bar}>
        {isOpen && memberId ? (
          <Suspense fallback={null}>
            <WritingDesk box={box} place={place} storageKey={key} unsent={unsent ?? null} answer={answer} />
          </Suspense>
        ) : null}
        <noscript>
          <Link to="/me/pictures">
            <Trans>Pictures</Trans>
          </Link>
        </noscript>
        <Button look="quiet" name="intent" value="preview" className={css.preview}>
          <Trans>Preview</Trans>
        </Button>
      </div>
      {preview === undefined ? null : (
        <div className={css.shown} role="group" aria-label="Preview">
          <Prose html={preview} />
        </div>
      )}
    </div>
  );
}
