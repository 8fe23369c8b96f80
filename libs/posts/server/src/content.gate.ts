import { AllowanceKind, TierAllowances } from '@swingtag/accounts-server';
import { Injectable } from '@nestjs/common';
import { linksOf, type Viewer, type Words } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';

/** Why something is out of sight while somebody is to decide about it. */
export enum Withheld {
  /** It was read by others before. */
  HIDDEN = 'HIDDEN',
  /** Nobody but its author and staff has read it yet. */
  HELD = 'HELD',
}

/** What a member is about to publish. */
export interface Draft extends Words {
  kind: 'COMMENT' | 'TOPIC';
  /** Of what exists already and is changed. */
  id?: string;
  /** Null under an article. */
  boardId: string | null;
  /** What stood there, of what is changed: only links that come with the change are counted. */
  before?: Words;
}

export interface Ruling {
  /** Null: it is published at once. */
  withheld: Withheld | null;
  /** Files what the ruling asks for, once what was written has its id. */
  file(tx: EntityManager, id: string): Promise<void>;
}

type Judge = (tx: EntityManager, viewer: Viewer, draft: Draft) => Promise<Ruling>;

const PASSED: Ruling = { withheld: null, file: () => Promise.resolve() };

/** Asked before anything of a member is published, in the transaction that writes it. Moderation judges; without it, everything passes. */
@Injectable()
export class ContentGate {
  private judges: Judge | null = null;

  constructor(private readonly allowances: TierAllowances) {}

  judgeBy(judge: Judge): void {
    this.judges = judge;
  }

  /** Throws Refused where a rule says so, and when the links are more than the viewer's tier has in a day. */
  async pass(tx: EntityManager, viewer: Viewer, draft: Draft): Promise<Ruling> {
    await this.allowances.take(tx, viewer, AllowanceKind.LINKS, linksOf(draft) - (draft.before ? linksOf(draft.before) : 0));
    return this.judges ? this.judges(tx, viewer, draft) : PASSED;
  }
}
