import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  clientAddress,
  CONFIG,
  Invalid,
  Jobs,
  RateLimits,
  RefusalReason,
  Transactions,
  type Config,
  type Limit,
  type OperationContext,
} from '@swingtag/platform-server';
import { deviceOf } from './device.ts';
import { cleanEmail, emailKey } from './email.ts';
import { MAIL_SIGN_IN_CODE } from './sign-in-code.mail.ts';
import { areSameDigits, digitsOf } from './sign-in-code.digits.ts';
import { SignInCode } from './sign-in-code.entity.ts';

export const CODE_MINUTES = 10;
const ATTEMPTS_PER_CODE = 5;

const CODES_PER_EMAIL: Limit = { name: 'code-email', points: 'codesPerAddress', seconds: 900, shared: true };
const CODES_PER_ADDRESS: Limit = { name: 'code-address', points: 'codesPerNetwork', seconds: 900, shared: true };
const TRIES_PER_EMAIL: Limit = { name: 'code-try-email', points: 15, seconds: 900, shared: true };
const TRIES_PER_ADDRESS: Limit = { name: 'code-try-address', points: 50, seconds: 900, shared: true };

/** An address proven by its code; `consume` makes the proof count, once. */
export interface ProvenEmail {
  codeId: string;
  email: string;
}

/** Codes that prove an e-mail address. Members are not looked at: known and unknown addresses take the same path. */
@Injectable()
export class SignInCodeService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly limits: RateLimits,
    private readonly jobs: Jobs,
  ) {}

  /** Mails a new code; an older one of this address stops working. Gives the address as it was understood. */
  async request(ctx: OperationContext, input: string): Promise<string> {
    const email = cleanEmail(input);
    await this.limits.take(CODES_PER_ADDRESS, clientAddress(ctx.req.ip));
    await this.limits.take(CODES_PER_EMAIL, emailKey(email));
    await this.transactions.run(async (tx) => {
      const [row] = await tx.query<{ id: string }[]>(
        `INSERT INTO sign_in_code (email, salt, device, expires_at) VALUES ($1, $2, $3, now() + interval '${CODE_MINUTES} minutes')
         ON CONFLICT (lower(email)) DO UPDATE SET id = DEFAULT, email = EXCLUDED.email, salt = EXCLUDED.salt, device = EXCLUDED.device,
           attempts = 0, created_at = now(), expires_at = EXCLUDED.expires_at, mailed_at = NULL, consumed_at = NULL
         RETURNING id`,
        [email, randomBytes(16), deviceOf(ctx.req.headers['user-agent'])],
      );
      await this.jobs.add(tx, MAIL_SIGN_IN_CODE, { codeId: row?.id ?? '' });
    });
    return email;
  }

  /** Compares digits with the live code of an address; each try counts, whatever its outcome. Throws Invalid and TooMany. */
  async prove(clientIp: string, input: { email: string; code: string }): Promise<ProvenEmail> {
    const email = cleanEmail(input.email);
    const digits = input.code.slice(0, 100).replace(/[\s-]/g, '');
    if (!/^\d{6}$/.test(digits)) throw new Invalid('code', 'The code has six digits. Please type it as in the mail.', RefusalReason.WRONG_CODE);
    await this.limits.take(TRIES_PER_ADDRESS, clientAddress(clientIp));
    await this.limits.take(TRIES_PER_EMAIL, emailKey(email));
    const code = await this.transactions.run((tx) => this.countTry(tx, email));
    if (!code) throw expired();
    if (!areSameDigits(digits, digitsOf(this.config.SECRET, code))) {
      const left = ATTEMPTS_PER_CODE - code.attempts;
      throw new Invalid(
        'code',
        left > 0 ? `That is not the code in the newest mail. ${tries(left)} left.` : 'That is not the code. Please ask for a new one.',
        RefusalReason.WRONG_CODE,
      );
    }
    return { codeId: code.id, email: code.email };
  }

  /** Uses the proof up, in the transaction that acts on it: of many at once one passes, the others throw Invalid. */
  async consume(tx: EntityManager, proof: ProvenEmail): Promise<void> {
    const consumed = await tx
      .createQueryBuilder()
      .update(SignInCode)
      .set({ consumedAt: () => 'now()' })
      .where('id = :id AND consumed_at IS NULL', { id: proof.codeId })
      .execute();
    if (!consumed.affected) throw expired();
  }

  /** The owner is here: what strangers tried under this address no longer counts against it. */
  async forgive(email: string): Promise<void> {
    await this.limits.clear(TRIES_PER_EMAIL, emailKey(email));
  }

  /** One atomic statement: no more than five tries get past it, however many come at once. */
  private async countTry(tx: EntityManager, email: string): Promise<SignInCode | undefined> {
    const [rows] = await tx.query<[SignInCode[], number]>(
      `UPDATE sign_in_code SET attempts = attempts + 1
        WHERE lower(email) = lower($1) AND consumed_at IS NULL AND expires_at > now() AND attempts < ${ATTEMPTS_PER_CODE}
        RETURNING id, email, salt, attempts`,
      [email],
    );
    return rows[0];
  }
}

function expired(): Invalid {
  return new Invalid('code', 'This code has been used or has run out. Please ask for a new one.', RefusalReason.CODE_EXPIRED);
}

function tries(count: number): string {
  return count === 1 ? 'One try is' : `${count} tries are`;
}
