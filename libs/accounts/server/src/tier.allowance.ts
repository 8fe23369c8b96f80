import { Injectable } from '@nestjs/common';
import { Refused, RefusalReason, Role, Settings, Tier, type NumberSetting, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { AllowanceKind } from './member-allowance.entity.ts';
import { tierInWords } from './member.tier.ts';

type LimitedTier = Tier.NEW | Tier.BASIC;

/** Where each number stands; established members have no such limit. */
const SETTING: Record<LimitedTier, Record<AllowanceKind, NumberSetting>> = {
  NEW: { LINKS: 'newLinksPerDay', PICTURES: 'newPicturesPerDay', TOPICS: 'newTopicsPerDay' },
  BASIC: { LINKS: 'basicLinksPerDay', PICTURES: 'basicPicturesPerDay', TOPICS: 'basicTopicsPerDay' },
};
const NEXT: Record<LimitedTier, Tier> = { NEW: Tier.BASIC, BASIC: Tier.ESTABLISHED };
const ONE: Record<AllowanceKind, string> = { LINKS: 'link', PICTURES: 'picture', TOPICS: 'topic' };

const TAKE = `
  INSERT INTO member_allowance AS a (member_id, kind, day, used) VALUES ($1, $2, (now() AT TIME ZONE 'UTC')::date, $3)
  ON CONFLICT (member_id, kind) DO UPDATE SET day = EXCLUDED.day, used = CASE WHEN a.day = EXCLUDED.day THEN a.used ELSE 0 END + EXCLUDED.used
  RETURNING used`;

/** What a tier allows in a day. */
@Injectable()
export class TierAllowances {
  constructor(private readonly settings: Settings) {}

  /** Null: as many as one likes. */
  perDay(tier: Tier, kind: AllowanceKind): number | null {
    return tier === Tier.ESTABLISHED ? null : this.settings.value(SETTING[tier][kind]);
  }

  /** Uses some of today's. Joins the transaction of what uses them, so that what is refused uses none, and of two at once the second waits. Throws Refused. */
  async take(tx: EntityManager, { memberId, role, tier }: Viewer, kind: AllowanceKind, count: number): Promise<void> {
    if (count <= 0 || role !== Role.MEMBER || tier === Tier.ESTABLISHED) return;
    const allowed = this.settings.value(SETTING[tier][kind]);
    const [{ used }] = await tx.query<[{ used: number }]>(TAKE, [memberId, kind, count]);
    if (used > allowed) throw new Refused(RefusalReason.NOT_ELIGIBLE, this.sentence(tier, kind, allowed));
  }

  private sentence(tier: LimitedTier, kind: AllowanceKind, allowed: number): string {
    const one = ONE[kind];
    const who = tier === Tier.NEW ? 'New members' : 'Members who are not here for long';
    const now = allowed === 0 ? `${who} cannot use ${one}s yet.` : `${who} have ${allowed} ${allowed === 1 ? one : `${one}s`} a day, and this would be more.`;
    const next = this.perDay(NEXT[tier], kind);
    return `${now} What comes next: with ${tierInWords(NEXT[tier])}, ${next === null ? 'there is no such limit' : `it is ${next} a day`}.`;
  }
}
