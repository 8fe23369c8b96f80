import type { DeskSavedFragment, OnConflict } from '@swingtag/platform-web/gql';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SaveAnswer } from './desk.action.ts';
import { forgetLocally, keepLocally } from './desk.local.ts';
import { valuesIn } from './desk.values.ts';

const AFTER_MS = 3000;
const AGAIN_MS = 5000;

export type SaveState = 'saved' | 'changed' | 'saving' | 'offline' | 'conflict' | 'refused';

export interface Autosave {
  state: SaveState;
  saved: DeskSavedFragment;
  /** Why a text was not taken. */
  message: string | null;
  /** Something was typed. */
  touch: () => void;
  /** Sends what is not sent yet; gives the revision in which the server has everything, or null. */
  flush: () => Promise<number | null>;
  /** Which of two texts goes on. True when it is done. */
  settle: (choice: OnConflict) => Promise<boolean>;
}

/** The answer of a save; null when it did not arrive. */
async function send(url: string, form: FormData): Promise<SaveAnswer | null> {
  try {
    const response = await fetch(url, { method: 'POST', body: form, headers: { accept: 'application/json' } });
    return response.headers.get('content-type')?.includes('json') ? ((await response.json()) as SaveAnswer) : null;
  } catch {
    return null;
  }
}

/**
 * Saves a form some seconds after the last change, when it is left and when the network is back; one save at a time. What is not saved yet is kept in the
 * browser, at `place`. `read` gives everything that is in the form now.
 */
export function useAutosave(id: string, place: string, loaded: DeskSavedFragment, read: () => FormData | null, startsDirty = false): Autosave {
  const [state, setState] = useState<SaveState>('saved');
  const [saved, setSaved] = useState(loaded);
  const [message, setMessage] = useState<string | null>(null);
  const latest = useRef({ read, revision: loaded.revision, isDirty: false, isHeld: false, isRefused: false, running: null as Promise<boolean> | null, timer: 0 });
  useEffect(() => {
    latest.current.read = read;
  });

  const save = useCallback(
    async (onConflict?: OnConflict): Promise<boolean> => {
      const now = latest.current;
      const form = now.read();
      if (!form) return false;
      now.isDirty = false;
      setState('saving');
      form.set('revision', String(now.revision));
      keepLocally(place, { revision: now.revision, at: new Date().toISOString(), values: valuesIn(form) });
      if (onConflict) form.set('onConflict', onConflict);
      const answer = await send(`/admin/articles/${id}/save`, form);
      if (!answer) {
        now.isDirty = true;
        setState('offline');
        return false;
      }
      if (answer.saved) setSaved(answer.saved);
      if (answer.refusal) {
        now.isHeld = answer.refusal.reason === 'CONFLICT';
        now.isRefused = true;
        setMessage(answer.refusal.message);
        setState(now.isHeld ? 'conflict' : 'refused');
        return false;
      }
      now.revision = answer.saved.revision;
      now.isHeld = false;
      now.isRefused = false;
      setMessage(null);
      setState(now.isDirty ? 'changed' : 'saved');
      if (!now.isDirty) forgetLocally(place);
      return !now.isDirty;
    },
    [id, place],
  );

  const flush = useCallback(async (): Promise<number | null> => {
    const now = latest.current;
    window.clearTimeout(now.timer);
    while (now.running) await now.running;
    if (now.isDirty && !now.isHeld) {
      now.running = save().finally(() => {
        now.running = null;
      });
      if (!(await now.running)) return null;
    }
    return now.isHeld || now.isRefused ? null : now.revision;
  }, [save]);

  const touch = useCallback(() => {
    const now = latest.current;
    now.isDirty = true;
    const form = now.read();
    if (form) keepLocally(place, { revision: now.revision, at: new Date().toISOString(), values: valuesIn(form) });
    setState((before) => (before === 'conflict' ? before : 'changed'));
    window.clearTimeout(now.timer);
    if (!now.isHeld) now.timer = window.setTimeout(() => void flush(), AFTER_MS);
  }, [place, flush]);

  // Publishing changes where the text stands, not the text. A text that came meanwhile from elsewhere is not this one: the next save says so.
  useEffect(() => {
    if (loaded.revision === latest.current.revision) setSaved(loaded);
  }, [loaded]);

  useEffect(() => {
    if (startsDirty) touch();
  }, [startsDirty, touch]);

  useEffect(() => {
    if (state !== 'offline') return;
    const again = () => void flush();
    const timer = window.setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [state, flush]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    document.addEventListener('visibilitychange', leave);
    const { current } = latest;
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.clearTimeout(current.timer);
    };
  }, [flush]);

  return { state, saved, message, touch, flush, settle: save };
}
