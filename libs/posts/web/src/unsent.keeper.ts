import type { SaveAnswer } from './unsent.action.ts';
import type { Unsent } from './writing-field.tsx';

const EVERY_MS = 5000;

export type Kept =
  | { state: 'quiet' }
  | { state: 'broughtBack' }
  | { state: 'saved'; at: string }
  | { state: 'offline' }
  | { state: 'signedOut' }
  | { state: 'refused'; message: string }
  | { state: 'conflict'; theirs: string };

/** What lies in the browser until the server has it. */
interface Local {
  id: string;
  revision: number;
  title: string;
  body: string;
}

/**
 * Keeps what is typed into a form: in this browser with each letter, on the server every five seconds, on blur and when the page goes out of sight.
 * What the browser still has when the page opens was not saved: it is brought back.
 */
export class UnsentKeeper {
  private readonly writer = `page-${Math.random().toString(36).slice(2, 12)}`;
  private readonly listening = new AbortController();
  private id: string;
  private revision: number;
  private savedWords: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;
  private isSaving = false;

  constructor(
    private readonly field: HTMLTextAreaElement,
    private readonly place: string,
    private readonly storageKey: string,
    unsent: Unsent | null,
    private readonly tell: (kept: Kept) => void,
  ) {
    this.id = unsent?.id ?? '';
    this.revision = unsent?.revision ?? 0;
    this.savedWords = this.words();
  }

  start(): void {
    const { signal } = this.listening;
    this.bringBack();
    this.form?.addEventListener('input', () => this.note(), { signal });
    this.field.addEventListener('blur', () => void this.save(), { signal });
    this.form?.addEventListener('submit', (event) => this.onSubmit(event), { signal });
    this.form?.addEventListener('reset', () => this.forget(), { signal });
    window.addEventListener('online', () => void this.save(), { signal });
    window.addEventListener('pagehide', () => void this.save(), { signal });
    document.addEventListener('visibilitychange', () => void (document.hidden && this.save()), { signal });
  }

  /** The page goes: what was sent is forgotten here, everything else is saved. */
  stop(): void {
    this.listening.abort();
    clearTimeout(this.timer);
    if (this.isSending) localStorage.removeItem(this.storageKey);
    else void this.save();
  }

  /** The server did not take what was sent. */
  resume(): void {
    this.isSending = false;
  }

  /** Somebody chose the other text; the own one stays a draft of its own. */
  async take(words: string): Promise<void> {
    await this.save();
    this.field.value = words;
    this.id = '';
    this.revision = 0;
    this.savedWords = this.words();
    localStorage.removeItem(this.storageKey);
  }

  private get form(): HTMLFormElement | null {
    return this.field.form;
  }

  private get titleField(): HTMLInputElement | null {
    const title = this.form?.elements.namedItem('title');
    return title instanceof HTMLInputElement ? title : null;
  }

  private words(): string {
    return `${this.titleField?.value ?? ''}\n${this.field.value}`;
  }

  private bringBack(): void {
    const local = this.readLocal();
    if (!local || local.body === this.field.value) return;
    this.field.value = local.body;
    if (this.titleField && local.title) this.titleField.value = local.title;
    this.id = local.id;
    this.revision = local.revision;
    this.tell({ state: 'broughtBack' });
    void this.save();
  }

  private readLocal(): Local | null {
    try {
      return JSON.parse(localStorage.getItem(this.storageKey) ?? 'null') as Local | null;
    } catch {
      return null;
    }
  }

  private note(): void {
    this.isSending = false;
    const local: Local = { id: this.id, revision: this.revision, title: this.titleField?.value ?? '', body: this.field.value };
    try {
      localStorage.setItem(this.storageKey, JSON.stringify(local));
    } catch {
      // no room: the server has it in five seconds
    }
    this.timer ??= setTimeout(() => void this.save(), EVERY_MS);
  }

  private onSubmit(event: SubmitEvent): void {
    const { submitter } = event;
    if (submitter instanceof HTMLButtonElement && submitter.value === 'preview') return;
    this.isSending = true;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private forget(): void {
    localStorage.removeItem(this.storageKey);
    clearTimeout(this.timer);
    Object.assign(this, { timer: undefined, id: '', revision: 0, isSending: false });
    this.noteId();
    this.tell({ state: 'quiet' });
    queueMicrotask(() => (this.savedWords = this.words()));
  }

  private async save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const words = this.words();
    if (this.isSending || this.isSaving || words === this.savedWords || (!this.field.value.trim() && !this.id)) return;
    this.isSaving = true;
    const body = new URLSearchParams({
      place: this.place, id: this.id, revision: String(this.revision), writer: this.writer, title: this.titleField?.value ?? '', body: this.field.value,
    });
    try {
      const response = await fetch('/drafts', { method: 'POST', body, keepalive: body.toString().length < 60_000 });
      if (!response.ok) throw new Error(`status ${response.status}`);
      this.hear((await response.json()) as SaveAnswer, words);
    } catch {
      this.tell({ state: 'offline' });
    } finally {
      this.isSaving = false;
    }
    if (this.words() !== words && !this.listening.signal.aborted) this.timer ??= setTimeout(() => void this.save(), EVERY_MS);
  }

  private hear(answer: SaveAnswer, words: string): void {
    if (answer.outcome === 'refused') {
      if (answer.reason === 'NOT_FOUND') Object.assign(this, { id: '', revision: 0, savedWords: words });
      this.tell(answer.reason === 'SIGN_IN_REQUIRED' ? { state: 'signedOut' } : { state: 'refused', message: answer.message });
      return;
    }
    this.id = answer.id;
    this.revision = answer.revision;
    this.savedWords = words;
    this.noteId();
    if (this.words() === words) localStorage.removeItem(this.storageKey);
    this.tell(answer.outcome === 'conflict' ? { state: 'conflict', theirs: answer.theirs } : { state: 'saved', at: answer.savedAt });
  }

  /** The form sends along which draft it is. */
  private noteId(): void {
    const field = this.form?.elements.namedItem('unsentId');
    if (field instanceof HTMLInputElement) field.value = this.id;
  }
}
