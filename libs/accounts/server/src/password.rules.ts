import { Inject, Injectable } from '@nestjs/common';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { Logger } from 'pino';
import { CONFIG, Invalid, isStorable, LOG, type Config } from '@swingtag/platform-server';

const MIN_CHARACTERS = 10;
const MAX_BYTES = 1024;
/** zxcvbn's scale is 0 to 4; 3 is "safely unguessable" by offline attack on a slow hash. */
const MIN_SCORE = 3;
/** Guessing beyond this is hopeless anyway, and estimating takes longer than linear time. */
const ESTIMATED_CHARACTERS = 72;
const LIST_TIMEOUT_MS = 1500;

/** Whether a password may be chosen. */
@Injectable()
export class PasswordRules {
  private estimator: Promise<ZxcvbnFactory> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** `words` are what others know of the member. Throws Invalid with what to do. */
  async check(password: string, words: string[]): Promise<void> {
    if (!isStorable(password)) throw invalid('The password contains a character that cannot be used.');
    if (isTooLong(password)) throw invalid('The password is too long: at most 1024 bytes.');
    if ([...password].length < MIN_CHARACTERS) throw invalid(`The password is too short: at least ${MIN_CHARACTERS} characters.`);
    this.estimator ??= loadEstimator();
    const { score } = (await this.estimator).check(password.slice(0, ESTIMATED_CHARACTERS), ['swingtag', ...words]);
    if (score < MIN_SCORE) {
      throw invalid('This password is easy to guess. Four or five unrelated words, or anything from a password manager, would do.');
    }
    if (await this.isBreached(password)) {
      throw invalid('This password is in a public list of stolen ones, so it is tried first. Please choose another one.');
    }
  }

  /** Only the first five letters of its SHA-1 leave the site. A list that cannot be reached forbids nothing. */
  private async isBreached(password: string): Promise<boolean> {
    if (this.config.BREACH_LIST_URL === '') return false;
    const { pwnedPassword } = await import('hibp');
    try {
      const baseUrl = this.config.BREACH_LIST_URL.replace(/\/+$/, '');
      return (await pwnedPassword(password, { baseUrl, timeoutMs: LIST_TIMEOUT_MS, addPadding: true, userAgent: 'swingtag' })) > 0;
    } catch (error) {
      this.log.warn({ err: error }, 'the list of breached passwords could not be asked');
      return false;
    }
  }
}

/** Longer input is refused before anything is computed from it. */
export function isTooLong(password: string): boolean {
  return password.length > MAX_BYTES || Buffer.byteLength(password) > MAX_BYTES;
}

function invalid(message: string): Invalid {
  return new Invalid('password', message);
}

/** Loaded when the first password is set: its dictionaries take some megabytes. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Factory({ dictionary, graphs: adjacencyGraphs, maxLength: ESTIMATED_CHARACTERS });
}
