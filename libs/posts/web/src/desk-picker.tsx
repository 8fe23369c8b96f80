import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Uploader, type SentFile } from '@swingtag/media-web';
import { textOf } from '@swingtag/platform-web';
import { Dialog, type DialogProps } from '@swingtag/ui';
import { useEffect, useState } from 'react';
import type { Choice, ChoiceKind } from './desk.load.ts';
import css from './desk-picker.module.css';

/** A dialog in the look of the desk. */
export function DeskDialog(props: Omit<DialogProps, 'className'>) {
  return <Dialog {...props} className={css.dialog} />;
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

interface Finding {
  /** What was found for the words; null while it is looked for. */
  found: Choice[] | null;
  /** No answer came. */
  isLost: boolean;
  again: () => void;
}

function useChoices(kind: ChoiceKind, search: string): Finding {
  const [answer, setAnswer] = useState<Choice[] | 'LOST' | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    const query = new URLSearchParams({ kind, search });
    fetch(`/admin/articles/choose?${query.toString()}`, { signal: abort.signal })
      .then((response) => (response.ok ? (response.json() as Promise<Choice[]>) : Promise.reject(new Error(response.statusText))))
      .then(setAnswer)
      .catch(() => {
        if (!abort.signal.aborted) setAnswer('LOST');
      });
    return () => abort.abort();
  }, [kind, search, tries]);
  const again = () => {
    setAnswer(null);
    setTries(tries + 1);
  };
  return { found: answer === 'LOST' ? null : answer, isLost: answer === 'LOST', again };
}

/** How many there are, or that nobody knows and how to ask again. */
function Count({ found, isLost, again }: Finding) {
  const { t } = useLingui();
  if (isLost) {
    return (
      <p role="alert" className={css.lost}>
        <Trans>The list did not come.</Trans>{' '}
        <Button type="button" variant="default" onClick={again}>
          <Trans>Try again</Trans>
        </Button>
      </p>
    );
  }
  return (
    <p role="status" className={css.count}>
      {found === null ? t`Looking…` : found.length === 0 ? t`Nothing is like that.` : t`${found.length} found`}
    </p>
  );
}

/** Finds a picture, a bag or an article by words, and gives it back. Of pictures new ones can be sent. */
export function Picker({ kind, label, onPick, onClose }: { kind: ChoiceKind; label: string; onPick: (choice: Choice) => void; onClose: () => void }) {
  const [search, setSearch] = useState('');
  const finding = useChoices(kind, search);
  const pick = (choice: Choice) => {
    onPick(choice);
    onClose();
  };
  return (
    <DeskDialog label={label} onClose={onClose}>
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
      <Count {...finding} />
      <ul role="list" className={kind === 'article' ? css.lines : css.grid}>
        {(finding.found ?? []).map((choice) => (
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
    </DeskDialog>
  );
}
