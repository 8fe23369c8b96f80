import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Announcements, SharedReads, type Viewer } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { variantKey, type Variant } from './picture.files.ts';
import { isOfTheLibrary, isShownToEverybody, mayFetchPicture, type Showing } from './picture.policy.ts';
import type { PicturePurpose } from './picture.purpose.ts';
import { PictureReferences } from './picture.references.ts';

/** Triggers announce the hash of a picture that somebody may see no longer; nothing stands for all of them. */
const CHANNEL = 'swingtag_pictures';
const MAX_REMEMBERED = 50_000;

export enum Admission {
  /** The site's own: what one address shows never changes. */
  FOR_EVER = 'FOR_EVER',
  /** A member's, in a text that everybody may read now. */
  FOR_NOW = 'FOR_NOW',
  /** For this viewer alone. */
  ALONE = 'ALONE',
  /** Withheld, or not there. */
  NOBODY = 'NOBODY',
}

interface Known {
  purpose: PicturePurpose | null;
  ownerId: string | null;
  showings: Showing[];
}

/**
 * Who may fetch the files of a picture. That everybody may is remembered until the database announces that it may have ended; that
 * somebody may not is asked each time. While nothing can be heard, nothing of members is remembered.
 */
@Injectable()
export class PictureGate implements OnModuleInit {
  private readonly site = new Set<string>();
  private readonly open = new Set<string>();
  private readonly reads = new SharedReads<Known | null>();
  private isListening = false;
  /** Changes with everything that is heard: what was read before is not remembered after. */
  private moment = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly references: PictureReferences,
    private readonly announcements: Announcements,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.announcements.follow(CHANNEL, {
      found: () => this.forget(true),
      heard: (hash) => this.forget(true, hash),
      lost: () => this.forget(false),
    });
  }

  /** Without asking the database; undefined where it must be asked. */
  remembered({ hash }: Variant): Admission | undefined {
    if (this.open.has(hash)) return Admission.FOR_NOW;
    return this.site.has(hash) ? Admission.FOR_EVER : undefined;
  }

  /** `viewer` is asked for only where not everybody may see it. */
  async ask(variant: Variant, viewer: () => Promise<Viewer | null>): Promise<Admission> {
    const { moment } = this;
    const known = await this.reads.share(variant.hash, () => this.read(variant.hash));
    if (!known) return (await this.isRetired(variant)) ? Admission.FOR_EVER : Admission.NOBODY;
    if (isOfTheLibrary(known)) return this.remember(this.site, variant.hash, Admission.FOR_EVER);
    if (isShownToEverybody(known.showings)) {
      const isSure = this.isListening && moment === this.moment;
      return isSure ? this.remember(this.open, variant.hash, Admission.FOR_NOW) : Admission.FOR_NOW;
    }
    return mayFetchPicture(await viewer(), known, known.showings) ? Admission.ALONE : Admission.NOBODY;
  }

  private async read(hash: string): Promise<Known | null> {
    const rows = await this.dataSource.query<(Omit<Known, 'showings'> & Partial<Showing>)[]>(
      `SELECT picture.purpose, picture.owner_id AS "ownerId", showing.audience_id AS "audienceId", showing.board_id AS "boardId", showing.is_shown AS "isShown"
         FROM picture LEFT JOIN LATERAL (${this.references.showingsSql()}) AS showing (audience_id, board_id, is_shown) ON true WHERE picture.hash = $1`,
      [hash],
    );
    const [first] = rows;
    if (!first) return null;
    const showings = rows.flatMap(({ audienceId, boardId = null, isShown = false }) => (audienceId ? [{ audienceId, boardId, isShown }] : []));
    return { purpose: first.purpose, ownerId: first.ownerId, showings };
  }

  /** Of the library, replaced or cut anew: open pages still ask for it. */
  private async isRetired({ hash, width, format }: Variant): Promise<boolean> {
    const rows = await this.dataSource.query<object[]>('SELECT 1 FROM retired_file WHERE key = $1 AND is_of_library', [variantKey(hash, width, format)]);
    return rows.length > 0;
  }

  private remember(set: Set<string>, hash: string, admission: Admission): Admission {
    if (set.size >= MAX_REMEMBERED) set.clear();
    set.add(hash);
    return admission;
  }

  private forget(isListening: boolean, hash = ''): void {
    this.isListening = isListening;
    this.moment++;
    if (hash) this.open.delete(hash);
    else this.open.clear();
  }
}
