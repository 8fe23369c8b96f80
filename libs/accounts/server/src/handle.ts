import { randomInt } from 'node:crypto';
import { Invalid, RefusalReason } from '@swingtag/platform-server';

const FORM = /^[a-z0-9][a-z0-9-]{1,22}[a-z0-9]$/;

/** At most eight letters each, so that every handle made of them fits. */
const MANNERS = [
  'airy', 'amiable', 'blithe', 'bold', 'brave', 'breezy', 'bright', 'calm', 'candid', 'careful', 'cheerful', 'civil', 'clever', 'cosy',
  'courtly', 'curious', 'dapper', 'daring', 'deft', 'droll', 'eager', 'earnest', 'fair', 'fond', 'frank', 'gallant', 'gentle', 'glad',
  'graceful', 'hardy', 'honest', 'humble', 'jaunty', 'jolly', 'keen', 'kind', 'lively', 'loyal', 'mellow', 'merry', 'mild', 'modest',
  'neat', 'nimble', 'noble', 'patient', 'placid', 'plucky', 'polite', 'prompt', 'proud', 'quick', 'quiet', 'sage', 'serene', 'sincere',
  'spry', 'steady', 'suave', 'sunny', 'tactful', 'tender', 'thrifty', 'tidy', 'upbeat', 'warm', 'witty', 'zesty',
];
const BAGS = [
  'backpack', 'baguette', 'barrel', 'basket', 'bowler', 'bucket', 'carryall', 'case', 'clutch', 'duffel', 'envelope',
  'flap', 'frame', 'gusset', 'hobo', 'holdall', 'kiondo', 'knapsack', 'lining', 'mailbag', 'minibag', 'pannier',
  'pochette', 'pouch', 'purse', 'reticule', 'rucksack', 'sack', 'saddle', 'satchel', 'shopper', 'shoulder', 'sling',
  'strap', 'swing', 'tote', 'trunk', 'valise', 'vanity', 'wallet', 'weekend', 'wristlet',
];

/** Names that would pass for the site or its staff. */
const RESERVED = /^(?:admin|administrator|anonymous|deleted|editor|everyone|help|mod|moderator|null|official|root|security|staff|support|swingtag|system|undefined)s?(?:-|$)|^(?:me|you)$/;

/** A name for somebody who has not chosen one: `quiet-satchel-482`. May be taken. */
export function inventHandle(): string {
  const pick = (words: string[]) => words[randomInt(words.length)] ?? '';
  return `${pick(MANNERS)}-${pick(BAGS)}-${randomInt(100, 1000)}`;
}

/** A handle as it is stored; case, spaces around it and a leading @ are forgiven. Throws Invalid. */
export function cleanHandle(value: string): string {
  const handle = value.slice(0, 200).trim().replace(/^@/, '').toLowerCase();
  if (!FORM.test(handle)) {
    throw new Invalid('handle', 'A handle has 3 to 24 letters from a to z, digits or hyphens, with no hyphen at either end.');
  }
  if (RESERVED.test(handle)) throw new Invalid('handle', 'This handle is kept for the site. Please choose another one.', RefusalReason.HANDLE_TAKEN);
  return handle;
}
