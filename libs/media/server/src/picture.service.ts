import { Injectable } from '@nestjs/common';
import {
  cleanText, Conflict, Invalid, Jobs, NotFound, parseId, RateLimits, Refused, RefusalReason, SignInRequired, Transactions, type Limit, type OperationContext, type Viewer,
} from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { Picture } from './picture.entity.ts';
import type { EditPictureInput } from './picture.edit.graphql.ts';
import { mayEditPicture, mayUsePicture } from './picture.policy.ts';
import { PictureReferences } from './picture.references.ts';
import { columnsOf, CUT_PICTURE, UploadJob } from './upload.job.ts';

const EDITS: Limit = { name: 'picture-edit', points: 240, seconds: 600, shared: false };
/** Smaller cuts are mistakes of the hand. */
const MIN_CUT = 32;
const STILL_USED = '23503';

/** Asked, in the transaction that changes it, about what is said of a picture now. */
type JudgeWords = (tx: EntityManager, viewer: Viewer, pictureId: string) => Promise<void>;

/** What is said of a picture and how it is cut; whether it may be used; its end. */
@Injectable()
export class PictureService {
  private judgeWords: JudgeWords = () => Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly files: UploadJob,
    private readonly limits: RateLimits,
    private readonly references: PictureReferences,
  ) {}

  /** Posts know in which texts a picture stands, and what may stand there. */
  judgeWordsBy(judge: JudgeWords): void {
    this.judgeWords = judge;
  }

  /** Left out stays, null is taken away. Throws SignInRequired, Refused, NotFound, Invalid and TooMany. */
  async edit(ctx: OperationContext, input: EditPictureInput): Promise<string> {
    const viewer = mustBe(ctx.viewer);
    await this.limits.take(EDITS, viewer.memberId);
    await this.transactions.run(async (tx) => {
      const before = await editable(tx, viewer, input.id);
      const wish = { ...textsOf(input), ...placeOf(input), ...cutOf(input, before) };
      if (wish.waitsForCut) await this.mustBeFree(tx, before);
      if (Object.keys(wish).length > 0) await tx.update(Picture, { id: before.id }, wish);
      if ((['alt', 'credit'] as const).some((field) => wish[field] !== undefined && wish[field] !== before[field])) await this.judgeWords(tx, viewer, before.id);
      if (wish.waitsForCut) await this.jobs.add(tx, CUT_PICTURE, { pictureId: before.id }, { queue: 'pictures', key: `cut:${before.id}` });
    });
    ctx.forget();
    return input.id;
  }

  /** Throws Conflict while something shows it. */
  async remove(ctx: OperationContext, id: string): Promise<void> {
    const viewer = mustBe(ctx.viewer);
    try {
      await this.transactions.run(async (tx) => {
        const picture = await editable(tx, viewer, id);
        await this.mustBeFree(tx, picture);
        await this.discard(tx, picture);
      });
    } catch (error) {
      if ((error as { code?: string }).code !== STILL_USED) throw error;
      throw new Conflict(RefusalReason.CONFLICT, 'This picture is in use. Take it out there first, or replace it.');
    }
    ctx.forget();
  }

  /** Throws Conflict while it must stay as it is. */
  private async mustBeFree(tx: EntityManager, { id }: Picture): Promise<void> {
    const held = await tx.query<object[]>(`SELECT 1 FROM picture WHERE id = $1 AND ${this.references.heldSql()}`, [id]);
    if (held.length > 0) throw new Conflict(RefusalReason.CONFLICT, 'Moderators look at this picture: it stays as it is until they have decided. You can choose another one.');
  }

  /** What nothing shows or holds any more goes now; the rest when that ends. */
  async letGo(tx: EntityManager, id: string): Promise<void> {
    const unused = await this.references.unusedSql();
    const picture = await tx.createQueryBuilder(Picture, 'picture').where(`picture.id = :id AND ${unused}`, { id }).getOne();
    if (picture) await this.discard(tx, picture);
  }

  /** Row and files, these at once or later; a foreign key that still points here stops it. */
  async discard(tx: EntityManager, picture: Picture, afterMs = 0): Promise<void> {
    await tx.delete(Picture, { id: picture.id });
    await this.files.retire(tx, picture, afterMs);
  }

  /** Before another lib refers to it: theirs to use, and described. Held until the transaction ends. Throws NotFound, Refused and Invalid. */
  async mustBeUsable(tx: EntityManager, viewer: Viewer | null, id: string, field = 'pictureId'): Promise<Picture> {
    const picture = await tx.createQueryBuilder(Picture, 'picture').where('picture.id = :id', { id: parseId(id) }).setLock('for_key_share').getOne();
    if (!picture) throw new NotFound();
    const refusal = mayUsePicture(viewer, picture);
    if (refusal) throw hidden(refusal, picture);
    if (!picture.alt) throw new Invalid(field, 'Describe this picture first, for those who cannot see it.');
    return picture;
  }
}

async function editable(tx: EntityManager, viewer: Viewer, id: string): Promise<Picture> {
  const picture = await tx.createQueryBuilder(Picture, 'picture').where('picture.id = :id', { id: parseId(id) }).setLock('pessimistic_write').getOne();
  if (!picture) throw new NotFound();
  const refusal = mayEditPicture(viewer, picture);
  if (refusal) throw hidden(refusal, picture);
  return picture;
}

/** That a stranger's upload exists is nobody's business. */
function hidden(refusal: Error, picture: Picture): Error {
  const isPrivate = picture.ownerId !== null && refusal instanceof Refused && refusal.reason === RefusalReason.FORBIDDEN;
  return isPrivate ? new NotFound() : refusal;
}

function mustBe(viewer: Viewer | null): Viewer {
  if (!viewer) throw new SignInRequired();
  return viewer;
}

const TEXTS = {
  alt: { label: 'The description', max: 500 },
  credit: { label: 'The credit', max: 200 },
  source: { label: 'The source', max: 300 },
} as const;

function textsOf(input: EditPictureInput): Partial<Picture> {
  const wish: Partial<Picture> = {};
  for (const field of ['alt', 'credit', 'source'] as const) {
    const value = input[field];
    if (value === undefined) continue;
    if (field === 'alt' && !value?.trim()) throw new Invalid('alt', 'Say in a few words what can be seen, for those who cannot see it.');
    wish[field] = value?.trim() ? cleanText(value, { field, ...TEXTS[field] }) : null;
    // Sent again, also unchanged, it has been looked at.
    if (field === 'alt') wish.hasOldAlt = false;
  }
  if (input.creditUrl !== undefined) wish.creditUrl = input.creditUrl ? webAddress(input.creditUrl) : null;
  if (input.licence !== undefined) wish.licence = input.licence;
  if (input.isKept !== undefined && input.isKept !== null) wish.isKept = input.isKept;
  return wish;
}

function webAddress(value: string): string {
  const url = URL.canParse(value.trim()) ? new URL(value.trim()) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.href.length > 500) {
    throw new Invalid('creditUrl', 'The address must begin with https:// and be no longer than 500 characters.');
  }
  return url.href;
}

function placeOf({ focalX, focalY }: EditPictureInput): Partial<Picture> {
  const wish: Partial<Picture> = {};
  for (const [field, value] of [['focalX', focalX], ['focalY', focalY]] as const) {
    if (value === undefined || value === null) continue;
    if (value < 0 || value > 100) throw new Invalid(field, 'The point must lie inside the picture.');
    wish[field] = value;
  }
  return wish;
}

function cutOf({ crop }: EditPictureInput, before: Picture): Partial<Picture> {
  if (crop === undefined) return {};
  if (!before.master || !before.masterWidth || !before.masterHeight) throw new Invalid('crop', 'Drawn pictures cannot be cut.');
  if (crop && (crop.left < 0 || crop.top < 0 || crop.left + crop.width > before.masterWidth || crop.top + crop.height > before.masterHeight)) {
    throw new Invalid('crop', 'The cut must lie inside the picture.');
  }
  if (crop && Math.min(crop.width, crop.height) < Math.min(MIN_CUT, before.masterWidth, before.masterHeight)) throw new Invalid('crop', 'That cut is too small to show.');
  const columns = columnsOf(crop);
  const isSame = Object.entries(columns).every(([key, value]) => before[key as keyof typeof columns] === value);
  return isSame ? {} : { ...columns, waitsForCut: true };
}
