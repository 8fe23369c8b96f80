import { AllowanceKind, TierAllowances } from '@swingtag/accounts-server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PictureService } from '@swingtag/media-server';
import { linksOf, readMemberText, Refused, RefusalReason, type Viewer, type Words } from '@swingtag/platform-server';
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

/** Descriptions and credits of pictures that stand in a text are read with it. */
const PICTURE_WORDS = `SELECT string_agg(concat_ws(E'\\n', alt, credit), E'\\n\\n' ORDER BY id) AS words FROM picture WHERE id = ANY($1) AND owner_id = $2`;

/** The texts in which others see a picture. */
const SHOWN_IN = `
  SELECT 'COMMENT' AS kind, c.id, p.board_id AS "boardId", c.source AS text, '' AS plain FROM comment_picture cp JOIN comment c ON c.id = cp.comment_id JOIN post p ON p.id = c.post_id
   WHERE cp.picture_id = $1 AND c.author_id = $2 AND c.deleted_at IS NULL AND c.removed_at IS NULL
  UNION ALL
  SELECT 'TOPIC', p.id, p.board_id, t.body, t.title FROM topic_picture tp JOIN topic t ON t.post_id = tp.topic_id JOIN post p ON p.id = t.post_id
   WHERE tp.picture_id = $1 AND p.author_id = $2 AND p.deleted_at IS NULL AND t.deleted_at IS NULL AND t.removed_at IS NULL`;

const PASSED: Ruling = { withheld: null, file: () => Promise.resolve() };

/** Asked before anything of a member is published, in the transaction that writes it. Moderation judges; without it, everything passes. */
@Injectable()
export class ContentGate implements OnModuleInit {
  private judges: Judge | null = null;

  constructor(
    private readonly allowances: TierAllowances,
    private readonly pictures: PictureService,
  ) {}

  onModuleInit(): void {
    this.pictures.judgeWordsBy((tx, viewer, pictureId) => this.passPicture(tx, viewer, pictureId));
  }

  judgeBy(judge: Judge): void {
    this.judges = judge;
  }

  /** Throws Refused where a rule says so, and when the links are more than the viewer's tier has in a day. */
  async pass(tx: EntityManager, viewer: Viewer, draft: Draft): Promise<Ruling> {
    await this.allowances.take(tx, viewer, AllowanceKind.LINKS, linksOf(draft) - (draft.before ? linksOf(draft.before) : 0));
    return this.judge(tx, viewer, draft);
  }

  /** New words of a picture in what is published already: what would be held is not taken. */
  private async passPicture(tx: EntityManager, viewer: Viewer, pictureId: string): Promise<void> {
    for (const shown of await tx.query<(Draft & { id: string })[]>(SHOWN_IN, [pictureId, viewer.memberId])) {
      const ruling = await this.judge(tx, viewer, shown);
      if (ruling.withheld) throw new Refused(RefusalReason.BY_RULE, 'With these words a moderator would have to look at what shows the picture. Choose others, or take the picture out of there first.');
      await ruling.file(tx, shown.id);
    }
  }

  private async judge(tx: EntityManager, viewer: Viewer, draft: Draft): Promise<Ruling> {
    if (!this.judges) return PASSED;
    const pictureIds = draft.text.includes('picture:') ? readMemberText(draft.text, '').pictureIds : [];
    const [found] = pictureIds.length > 0 ? await tx.query<{ words: string | null }[]>(PICTURE_WORDS, [pictureIds, viewer.memberId]) : [];
    return this.judges(tx, viewer, found?.words ? { ...draft, plain: `${draft.plain ?? ''}\n\n${found.words}` } : draft);
  }
}
