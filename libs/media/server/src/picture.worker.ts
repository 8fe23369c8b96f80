import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PICTURE_LIMITS, type Encoded, type EncodeAnswer, type EncodeRequest, type PictureLimits } from './picture.limits.ts';

const CHILD = path.join(import.meta.dirname, `picture.child${path.extname(import.meta.filename)}`);
/** A process forgets what libraries leak by ending now and then. */
const PICTURES_A_PROCESS = 200;
const IDLE_MS = 30_000;
const MAX_WAITING = 16;
const CRASHES = new Set<NodeJS.Signals>(['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP']);

/** A file that is not taken; the message is for its owner. */
export class PictureRefused extends Error {}

/** Too many wait already; whoever asks tries later. */
export class WorkerBusy extends Error {}

type Work = Omit<EncodeRequest, 'id' | 'limits'>;
interface Waiting {
  request: EncodeRequest;
  settle: (answer: Encoded | Error) => void;
}
const TOO_MUCH_WORK = 'This picture needs more work than we can give one. Please send it smaller or saved anew.';

/** Hands pictures, one at a time, to a process that may be killed for what it does with them. */
@Injectable()
export class PictureWorker implements OnApplicationShutdown {
  limits: PictureLimits = PICTURE_LIMITS;
  private readonly waiting: Waiting[] = [];
  private current: (Waiting & { alarm: NodeJS.Timeout; isOverdue: boolean }) | undefined;
  private child: ChildProcess | undefined;
  private idle: NodeJS.Timeout | undefined;
  private served = 0;
  private count = 0;
  private isStopping = false;

  /** Throws PictureRefused for a file that cannot be taken, WorkerBusy when the queue is full, anything else as a fault. */
  async encode(work: Work): Promise<Encoded> {
    if (this.waiting.length >= MAX_WAITING) throw new WorkerBusy('Too many pictures wait.');
    const answer = await new Promise<Encoded | Error>((settle) => {
      this.waiting.push({ request: { ...work, id: ++this.count, limits: this.limits }, settle });
      this.next();
    });
    if (answer instanceof Error) throw answer;
    return answer;
  }

  /** Of the process that works now, for those who watch it. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  onApplicationShutdown(): void {
    this.isStopping = true;
    clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
  }

  private next(): void {
    if (this.current) return;
    const first = this.waiting.shift();
    if (!first) {
      this.idle = setTimeout(() => this.child?.kill('SIGKILL'), IDLE_MS).unref();
      return;
    }
    clearTimeout(this.idle);
    const alarm = setTimeout(() => this.killOverdue(), first.request.limits.wallMs);
    this.current = { ...first, alarm, isOverdue: false };
    this.started().send(first.request);
  }

  private started(): ChildProcess {
    if (this.child && this.served < PICTURES_A_PROCESS) {
      this.served += 1;
      return this.child;
    }
    this.child?.removeAllListeners().kill('SIGKILL');
    // Nothing of our environment: no secrets, no settings.
    const child = fork(CHILD, [], { execArgv: ['--max-old-space-size=256'], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('message', (answer: EncodeAnswer | { id: number; fault: string }) => this.answered(answer));
    child.on('error', (error) => this.settle(error));
    child.on('exit', (code, signal) => {
      if (this.child === child) this.child = undefined;
      this.settle(this.isOfThePicture(code, signal) ? new PictureRefused(TOO_MUCH_WORK) : new Error('The picture worker ended.'));
    });
    child.unref();
    child.channel?.unref();
    this.child = child;
    this.served = 1;
    return child;
  }

  private killOverdue(): void {
    if (this.current) this.current.isOverdue = true;
    this.child?.kill('SIGKILL');
  }

  /** Over its limits, or crashed. A fault of the start (1) or a kill from outside is not the picture's: that work is done again. */
  private isOfThePicture(code: number | null, signal: NodeJS.Signals | null): boolean {
    if (this.isStopping) return false;
    return this.current?.isOverdue === true || (code !== null && code !== 1) || (signal !== null && CRASHES.has(signal));
  }

  private answered(answer: EncodeAnswer | { id: number; fault: string }): void {
    if (answer.id !== this.current?.request.id) return;
    if ('fault' in answer) this.settle(new Error(answer.fault));
    else if ('refusal' in answer) this.settle(new PictureRefused(answer.refusal));
    else this.settle(answer);
  }

  private settle(answer: Encoded | Error): void {
    const { current } = this;
    if (!current) return;
    clearTimeout(current.alarm);
    this.current = undefined;
    current.settle(answer);
    this.next();
  }
}
