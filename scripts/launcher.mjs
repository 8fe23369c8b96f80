// A launcher starts things one after the other and, whatever happens, stops them in the opposite order.
import { stopPrograms } from './program.mjs';

/** npm passes Ctrl-C on although the terminal has sent it already: the same press arrives twice. */
const SAME_PRESS = 1000;

const forever = () => new Promise(() => {});

export class Failure extends Error {}

export class Launcher {
  #undo = [];
  #force = [];
  #current = Promise.resolve();
  #stopping;

  constructor() {
    let firstPress = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        firstPress ||= Date.now();
        if (Date.now() - firstPress > SAME_PRESS) this.#leaveAtOnce();
        else void this.stop(0);
      });
    }
    // A shell between npm and this process dies of SIGTERM without passing it on.
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && this.stop(0), 250).unref();
  }

  get isStopping() {
    return this.#stopping !== undefined;
  }

  /** `undo` runs when the launcher stops; `force` must be synchronous and runs instead when it is stopped twice. */
  onStop(undo, force) {
    this.#undo.push(undo);
    if (force) this.#force.push(force);
  }

  /** One step of the start. It ends before anything is undone, and nothing follows it once the launcher stops. */
  async step(work) {
    if (this.isStopping) await forever();
    const result = (async () => work())();
    this.#current = result.catch(() => {});
    try {
      return await result;
    } finally {
      if (this.isStopping) await forever();
    }
  }

  /** Undoes every step and ends this process with `code`. */
  stop(code, sentence) {
    this.#stopping ??= this.#stop(code, sentence);
    return this.#stopping;
  }

  async #stop(code, sentence) {
    if (sentence) console.error(sentence);
    await stopPrograms();
    await this.#current;
    for (const undo of this.#undo.reverse()) await undo().catch((error) => console.error(error.message));
    process.exit(code);
  }

  #leaveAtOnce() {
    for (const force of this.#force.reverse()) force();
    process.exit(1);
  }
}
