import type { PermitAnswer, SentFile } from './upload.load.ts';

export type SendingState = 'waiting' | 'sending' | 'making' | 'ready' | 'failed' | 'refused' | 'cancelled';

/** One chosen file on its way. */
export interface Sending {
  key: number;
  file: File;
  state: SendingState;
  /** 0 to 1, of the bytes. */
  progress: number;
  message: string | null;
  sent: SentFile | null;
}

export interface Wish {
  purpose: 'AVATAR' | 'LIBRARY' | 'POST';
  replaces?: string;
}

const AT_ONCE = 3;
const FIRST_LOOK_MS = 500;
const LAST_LOOK_MS = 4000;

class Trouble extends Error {}

/** Sends files, three at a time: permit, file, and then looks until the picture is made. Tells of every change; knows no page. */
export class UploadSender {
  private readonly sendings = new Map<number, Sending>();
  private readonly aborts = new Map<number, AbortController>();
  private count = 0;

  constructor(
    private readonly wish: Wish,
    private readonly tell: (sendings: Sending[]) => void,
    private readonly words: { offline: string; tooLarge: (megabytes: number, most: number) => string },
  ) {}

  add(files: Iterable<File>): void {
    for (const file of files) {
      const key = ++this.count;
      this.sendings.set(key, { key, file, state: 'waiting', progress: 0, message: null, sent: null });
    }
    this.go();
  }

  cancel(key: number): void {
    this.change(key, { state: 'cancelled' });
    this.aborts.get(key)?.abort();
  }

  retry(key: number): void {
    this.change(key, { state: 'waiting', progress: 0, message: null });
    this.go();
  }

  forget(key: number): void {
    this.sendings.delete(key);
    this.tell([...this.sendings.values()]);
  }

  stop(): void {
    for (const abort of this.aborts.values()) abort.abort();
  }

  private go(): void {
    this.tell([...this.sendings.values()]);
    const all = [...this.sendings.values()];
    const free = AT_ONCE - all.filter(({ state }) => state === 'sending').length;
    for (const { key } of all.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) void this.send(key);
  }

  private async send(key: number): Promise<void> {
    const sending = this.sendings.get(key);
    if (!sending) return;
    const abort = new AbortController();
    this.aborts.set(key, abort);
    this.change(key, { state: 'sending' });
    try {
      const permit = await this.permit(sending.file, abort.signal);
      await this.post(key, sending.file, permit.url, abort.signal);
      this.change(key, { state: 'making', progress: 1 });
      this.go();
      const sent = await this.look(permit.uploadId, abort.signal);
      this.change(key, sent.state === 'READY' ? { state: 'ready', sent } : { state: 'refused', message: sent.message });
    } catch (error) {
      if (!abort.signal.aborted) this.change(key, { state: 'failed', message: error instanceof Trouble ? error.message : this.words.offline });
    } finally {
      this.aborts.delete(key);
      this.go();
    }
  }

  private async permit(file: File, signal: AbortSignal): Promise<{ uploadId: string; url: string }> {
    const body = new URLSearchParams({ purpose: this.wish.purpose, replaces: this.wish.replaces ?? '' });
    const answer = (await (await fetch('/media/permits', { method: 'POST', body, signal, headers: { priority: 'u=7' } })).json()) as PermitAnswer;
    if ('error' in answer) throw new Trouble(answer.error);
    if (file.size > answer.maxBytes) throw new Trouble(this.words.tooLarge(Math.ceil(file.size / 1e6), Math.floor(answer.maxBytes / 1e6)));
    return answer;
  }

  /** By XMLHttpRequest: `fetch` does not tell how much has been sent. */
  private post(key: number, file: File, url: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', url);
      request.setRequestHeader('content-type', file.type || 'application/octet-stream');
      request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
      request.responseType = 'json';
      request.upload.onprogress = ({ loaded, total }) => this.change(key, { progress: total > 0 ? loaded / total : 0 });
      request.onload = () => {
        const { error } = (request.response ?? {}) as { error?: string };
        if (request.status === 201) resolve();
        else reject(error ? new Trouble(error) : new Error(String(request.status)));
      };
      request.onerror = () => reject(new Error('offline'));
      request.onabort = () => reject(new Error('cancelled'));
      signal.addEventListener('abort', () => request.abort());
      request.send(file);
    });
  }

  private async look(id: string, signal: AbortSignal): Promise<SentFile> {
    for (let wait = FIRST_LOOK_MS; ; wait = Math.min(wait * 1.5, LAST_LOOK_MS)) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      signal.throwIfAborted();
      const answer = await fetch(`/media/uploads?uploads=${id}`, { signal });
      const [sent] = (await answer.json()) as SentFile[];
      if (sent?.state === 'READY' || sent?.state === 'REFUSED') return sent;
    }
  }

  private change(key: number, change: Partial<Sending>): void {
    const before = this.sendings.get(key);
    if (!before || (before.state === 'cancelled' && change.state !== 'waiting')) return;
    this.sendings.set(key, { ...before, ...change });
    this.tell([...this.sendings.values()]);
  }
}
