import type { DomainError, Role } from '@swingtag/platform-server';
import type { Withheld } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import type { SubjectKind } from './case.entity.ts';

export enum SubjectState {
  VISIBLE = 'VISIBLE',
  DELETED = 'DELETED',
  REMOVED = 'REMOVED',
  HIDDEN = 'HIDDEN',
  HELD = 'HELD',
}

/** An object, kept from changes by others until the transaction ends. */
export interface HeldSubject {
  id: string;
  /** Whose it is. */
  authorId: string;
  state: SubjectState;
  /** False when what it belongs to is gone. */
  isStanding: boolean;
  /** Who may see it. */
  audienceId: string;
  /** Where it stands; null when on no board. */
  boardId: string | null;
  /** Whose account it is part of, by role; null for words. */
  accountRole: Role | null;
  /** Which wording this is; another one must be read before it is decided about. */
  edition: string;
}

/** Words beside the object that a moderator needs to understand it. */
export interface Passage {
  /** ANSWERED, BEFORE, AFTER, WRITTEN. */
  place: string;
  authorId: string | null;
  markdown: string;
  at: Date;
}

/** An object as the desk, the notices and the logs show it. */
export interface SubjectText {
  id: string;
  kind: SubjectKind;
  /** What a list calls it, with the title of what it belongs to: `comment on “…”`. */
  name: string;
  /** On this site; null when there is none. */
  path: string | null;
  authorId: string;
  audienceId: string;
  boardId: string | null;
  accountRole: Role | null;
  state: SubjectState;
  /** Null when it has no text. */
  markdown: string | null;
  isProse: boolean;
  /** Address of the picture, where it is one. */
  pictureUrl?: string;
  createdAt: Date;
  editedAt: Date | null;
  edition: string;
  around: Passage[];
  /** Earlier wordings, the newest first. */
  revisions: { markdown: string; writtenAt: Date }[];
}

/** What moderation needs to know about a kind of object. A new kind is one class of this and a line in `case.kinds.ts`. */
export interface CaseKind<Held extends HeldSubject = HeldSubject> {
  readonly kind: SubjectKind;
  /** `Your comment`. */
  readonly yours: string;
  /** SQL: whether the object of `moderation_case c` is still there to be decided about, for viewers with the audiences of this parameter. */
  standing(audiences: string): string;
  /** Throws what `gone` gives when there is no such object. */
  hold(tx: EntityManager, id: string): Promise<Held>;
  /** The answer for an object that is missing or out of sight. */
  gone(): DomainError;
  /** The answer for an object whose surroundings are gone. */
  surroundingsGone(): DomainError;
  /** Takes it out of sight, for now or (null) for good; already there, says anew which. Returns what `bringBack` needs. */
  takeDown(tx: EntityManager, held: Held, withheld: Withheld | null): Promise<object | null>;
  bringBack(tx: EntityManager, held: Held, state: object | null): Promise<void>;
  /** Of what was held before publication and now stands: who should hear of it does. */
  announce(tx: EntityManager, held: Held): Promise<void>;
  /** Loader batch; ids that are missing in the answer are gone without a trace. */
  describe(ids: readonly string[]): Promise<Map<string, SubjectText>>;
}
