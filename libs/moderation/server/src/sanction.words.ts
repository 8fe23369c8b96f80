import { limitWords, suspensionWords } from '@swingtag/platform-server';
import { BANNED_UNTIL } from '@swingtag/accounts-server';
import { SanctionKind } from './sanction.entity.ts';

/** A sanction as its member reads it: in notices, mails, refusals and before it is given. */
export function sanctionWords(kind: SanctionKind, endsAt: Date | null): string {
  switch (kind) {
    case SanctionKind.WARN:
      return 'A moderator has warned you. Nothing else changes.';
    case SanctionKind.LIMIT:
      return limitWords(endsAt ?? BANNED_UNTIL);
    case SanctionKind.SUSPEND:
    case SanctionKind.BAN:
      return suspensionWords(endsAt ?? BANNED_UNTIL);
  }
}
