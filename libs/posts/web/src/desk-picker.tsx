import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Uploader, type SentFile } from '@swingtag/media-web';
import { textOf } from '@swingtag/platform-web';
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { createPortal } from 'react-dom';
import type { Choice, ChoiceKind } from './desk.load.ts';
import css from './desk-picker.module.css';

/** A dialog that takes the focus and gives it back. What is in it is outside of every form of the page. */
export function Dialog({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    const opener = document.activeElement;
    if (!dialog?.open) dialog?.showModal();
    // It is taken off the page as it stands, open: then nobody but us gives the focus back.
    return () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  // A dialog that was opened from this one stands in it for React, and its end is not the end of this one.
  const closed = (event: SyntheticEvent) => {
    if (event.target === event.currentTarget) onClose();
  };
  return createPortal(
    <dialog ref={box} className={css.dialog} aria-label={label} onClose={closed} onChange={(event) => event.stopPropagation()} onBlur={(event) => event.stopPropagation()}>
      {children}
    </dialog>,
    document.body,
  );
}

function Thumb({ picture }: { picture: Choice['picture'] }) {
  return picture ? <img className={css.thumb} src={picture.url} width={picture.width} height={picture.height} alt="" loading="lazy" /> : null;
}

/** A picture that was just sent: described before it can be used. */
function Described({ sent, onPick }: { sent: SentFile; onPick: (choice: Choice) => void }) {
  const { t } = useLingui();
  const { picture } = sent;
  const [problem, setProblem] = useState<string | null>(null);
  if (!picture) return null;
  const { id, url, width, height } = picture;
  const describe = async (form: FormData) => {
    form.set('id', id);
    const response = await fetch('/admin/articles/choose', { method: 'POST', body: form }).catch(() => null);
    const answer = response?.ok ? ((await response.json()) as { problem: string | null }) : { problem: t`Not sent. Check the connection and try again.` };
    setProblem(answer.problem);
    if (!answer.problem) onPick({ id, name: textOf(form, 'alt'), note: '', picture: { url, width, height } });
  };
  return (
    <form
      className={css.describe}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void describe(new FormData(event.currentTarget));
      }}
    >
      <Thumb picture={{ url, width, height }} />
      {problem ? <p role="alert">{problem}</p> : null}
      <label>
        <Trans>Description</Trans> <input name="alt" maxLength={500} defaultValue={picture.alt} />
      </label>
      <label>
        <Trans>Credit</Trans> <input name="credit" maxLength={200} defaultValue={picture.credit ?? ''} />
      </label>
      <Button type="submit">
        <Trans>Use this picture</Trans>
      </Button>
    </form>
  );
}

/** What was found for the words; null while it is looked for. */
function useChoices(kind: ChoiceKind, search: string): Choice[] | null {
  const [found, setFound] = useState<Choice[] | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const query = new URLSearchParams({ kind, search });
    fetch(`/admin/articles/choose?${query.toString()}`, { signal: abort.signal })
      .then((response) => response.json() as Promise<Choice[]>)
      .then(setFound)
      .catch(() => undefined);
    return () => abort.abort();
  }, [kind, search]);
  return found;
}

/** Finds a picture, a bag or an article by words, and gives it back. Of pictures new ones can be sent. */
export function Picker({ kind, label, onPick, onClose }: { kind: ChoiceKind; label: string; onPick: (choice: Choice) => void; onClose: () => void }) {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const found = useChoices(kind, search);
  const pick = (choice: Choice) => {
    onPick(choice);
    onClose();
  };
  return (
    <Dialog label={label} onClose={onClose}>
      <div className={css.head}>
        <h2>{label}</h2>
        <Button type="button" variant="default" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
      <label className={css.search}>
        <Trans>Search</Trans>
        <input type="search" value={search} autoFocus onChange={(event) => setSearch(event.currentTarget.value)} />
      </label>
      <p role="status" className={css.count}>
        {found === null ? t`Looking…` : found.length === 0 ? t`Nothing is like that.` : t`${found.length} found`}
      </p>
      <ul role="list" className={kind === 'article' ? css.lines : css.grid}>
        {(found ?? []).map((choice) => (
          <li key={choice.id}>
            <button type="button" className={css.choice} onClick={() => pick(choice)}>
              <Thumb picture={choice.picture} />
              <span>{choice.name}</span>
              {choice.note ? <span className={css.note}>{choice.note}</span> : null}
            </button>
          </li>
        ))}
      </ul>
      {kind === 'picture' ? (
        <div className={css.upload}>
          <Uploader purpose="LIBRARY" next="/admin/pictures" isSingle label={<Trans>Or send a new one</Trans>}>
            {(sent) => <Described sent={sent} onPick={pick} />}
          </Uploader>
        </div>
      ) : null}
    </Dialog>
  );
}
