import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { TooMany } from '@swingtag/platform-server';

/** Argon2id as the OWASP password storage cheat sheet asks for: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Half of libuv's four threads: files and name look-ups keep the others. */
const AT_ONCE = 2;
const WAITING = 50;

/** Hashes and compares passwords, two at a time; when fifty wait, the next is asked to come again. Throws TooMany. */
@Injectable()
export class PasswordHasher {
  private readonly queue = pLimit(AT_ONCE);
  private stranger: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.bounded(() => hash(plain(password), COST));
  }

  /** With a hash that is null, takes as long and says no. */
  isRight(password: string, passwordHash: string | null): Promise<boolean> {
    return this.bounded(async () => {
      this.stranger ??= hash(randomBytes(32), COST);
      const known = passwordHash ?? (await this.stranger);
      return (await verify(known, plain(password))) && passwordHash !== null;
    });
  }

  /** True when it was made by another algorithm or with other parameters than today's. */
  isOutdated(passwordHash: string): boolean {
    if (!passwordHash.startsWith('$argon2id$')) return true;
    const made = parseOptions(passwordHash);
    return made.memoryCost !== COST.memoryCost || made.timeCost !== COST.timeCost || made.parallelism !== COST.parallelism;
  }

  private bounded<T>(work: () => Promise<T>): Promise<T> {
    if (this.queue.pendingCount >= WAITING) return Promise.reject(new TooMany(5));
    return this.queue(work);
  }
}

/** The same letters however a keyboard composes them. */
function plain(password: string): string {
  return password.normalize('NFC');
}
