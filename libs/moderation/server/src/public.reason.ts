import { Member } from '@swingtag/accounts-server';
import { In, type EntityManager } from 'typeorm';

const ADDRESS = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/gu;
const MENTION = /(^|[^\p{L}\p{N}])@[\p{L}\p{N}][\p{L}\p{N}_-]*/gu;

/** A reason as everybody may read it: without mail addresses, mentions and the handles of those concerned. */
export function publicReason(reason: string, handles: readonly string[] = []): string {
  const names = handles.map((handle) => new RegExp(`(?<![\\p{L}\\p{N}-])${handle}(?![\\p{L}\\p{N}-])`, 'giu'));
  const anonymous = reason.replace(ADDRESS, '[address]').replace(MENTION, '$1[member]');
  return names.reduce((text, name) => text.replace(name, '[member]'), anonymous);
}

/** The same, by whom it concerns: whom it is about, who reported, who decides. Asked before a handle is taken from anybody. */
export async function publicReasonAbout(tx: EntityManager, reason: string, concerned: readonly (string | null)[]): Promise<string> {
  const ids = concerned.filter((id) => id !== null);
  const members = await tx.getRepository(Member).find({ select: { id: true, handle: true }, where: { id: In(ids) } });
  return publicReason(reason, members.map(({ handle }) => handle));
}
