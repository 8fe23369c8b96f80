import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Announcements, SharedReads, type Viewer } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { variantKey, type Variant } from './picture.files.ts';
import { isOfTheLibrary, isShownToEverybody, mayFetchPicture, type Showing } from './picture.policy.ts';
import type { PicturePurpose } from './picture.purpose.ts';
import { PictureReferences } from './picture.references.ts';

/** Triggers announce the hash (of a drawn one the id) of a picture that somebody may see no longer; nothing stands for all of them. */
const CHANNEL = 'swingtag_pictures';
const MAX_REMEMBERED = 50_000;

export enum Admission {
  /** One of the site's own, in something that everybody may read now. */
  FOR_AN_HOUR = 'FOR_AN_HOUR',
  /** A member's, in a text that everybody may read now. */
  FOR_NOW = 'FOR_NOW',
  /** For this viewer alone. */
  ALONE = 'ALONE',
  /** Withheld, or not there. */
  NOBODY = 'NOBODY',
}

export interface Drawn {
  id: string;
}
type Wanted = Variant | Drawn;

interface Known {
  purpose: PicturePurpose | null;
  ownerId: string | null;
  showings: Showing[];
}

/**
 * Who may fetch the files of a picture. That everybody may is remembered until the database announces that it may have ended; that
 * somebody may not is asked each time. While nothing can be heard, nothing is remembered.
 */
@Injectable()
export class PictureGate implements OnModuleInit {
  private readonly open = new Map<string, Admission>();
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
      heard: (key) => this.forget(true, key),
      lost: () => this.forget(false),
    });
  }

  /** Without asking the database; undefined where it must be asked. */
  remembered(wanted: Wanted): Admission | undefined {
    return this.open.get(keyOf(wanted));
  }

  /** `viewer` is asked for only where not everybody may see it. */
  async ask(wanted: Wanted, viewer: () => Promise<Viewer | null>): Promise<Admission> {
    const { moment } = this;
    const key = keyOf(wanted);
    const current = await this.reads.share(key, () => this.read('hash' in wanted ? 'picture.hash = $1' : 'picture.id = $1 AND picture.hash IS NULL', key));
    const known = current ?? ('hash' in wanted ? await this.retired(wanted) : null);
    if (!known) return Admission.NOBODY;
    if (isShownToEverybody(known.showings)) {
      const admission = isOfTheLibrary(known) ? Admission.FOR_AN_HOUR : Admission.FOR_NOW;
      if (current && this.isListening && moment === this.moment) this.remember(key, admission);
      return admission;
    }
    return mayFetchPicture(await viewer(), known, known.showings) ? Admission.ALONE : Admission.NOBODY;
  }

  private async read(condition: string, value: string): Promise<Known | null> {
    const rows = await this.dataSource.query<(Omit<Known, 'showings'> & Partial<Showing>)[]>(
      `SELECT picture.purpose, picture.owner_id AS "ownerId", showing.audience_id AS "audienceId", showing.board_id AS "boardId", showing.is_shown AS "isShown"
         FROM picture LEFT JOIN LATERAL (${this.references.showingsSql()}) AS showing (audience_id, board_id, is_shown) ON true WHERE ${condition}`,
      [value],
    );
    const [first] = rows;
    if (!first) return null;
    const showings = rows.flatMap(({ audienceId, boardId = null, isShown = false }) => (audienceId ? [{ audienceId, boardId, isShown }] : []));
    return { purpose: first.purpose, ownerId: first.ownerId, showings };
  }

  /** Of the library, replaced or cut anew: open pages still ask for it, while its picture is shown. */
  private retired({ hash, width, format }: Variant): Promise<Known | null> {
    return this.read('picture.id = (SELECT picture_id FROM retired_file WHERE key = $1)', variantKey(hash, width, format));
  }

  private remember(key: string, admission: Admission): void {
    if (this.open.size >= MAX_REMEMBERED) this.open.clear();
    this.open.set(key, admission);
  }

  private forget(isListening: boolean, key = ''): void {
    this.isListening = isListening;
    this.moment++;
    if (key) this.open.delete(key);
    else this.open.clear();
  }
}

/** Hashes have 24 places, ids fewer. */
function keyOf(wanted: Wanted): string {
  return 'hash' in wanted ? wanted.hash : wanted.id;
}
