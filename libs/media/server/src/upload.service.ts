import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIG, Jobs, NotFound, parseId, RateLimits, TooMany, Transactions, type Config, type Limit, type OperationContext, type Viewer,
} from '@swingtag/platform-server';
import { AllowanceKind, mayActAsEditor, TierAllowances } from '@swingtag/accounts-server';
import type { EntityManager } from 'typeorm';
import { FILE_STORE, type FileStore } from './file.store.ts';
import { Picture } from './picture.entity.ts';
import { incomingKey } from './picture.files.ts';
import { isOfTheLibrary, mayUpload } from './picture.policy.ts';
import { PicturePurpose, RULES } from './picture.purpose.ts';
import { Upload, UploadState } from './upload.entity.ts';
import { MAKE_PICTURE } from './upload.job.ts';
import { permitRefused, readPermit, signPermit } from './upload.permit.ts';

const PERMIT_MINUTES = 15;
const MEMBER_PERMITS: Limit = { name: 'upload-permit', points: 120, seconds: 600, shared: true };
const EDITOR_PERMITS: Limit = { name: 'upload-permit-editor', points: 1000, seconds: 600, shared: true };
/** Of one member, and of all: sent and not yet made into pictures. */
const MAX_WAITING = { member: 60, editor: 1000, all: 5000 };
const WAIT_SECONDS = 60;

export interface Permitted {
  uploadId: string;
  permit: string;
  maxBytes: number;
  expiresAt: Date;
}

/** From the permit to the stored file. What is made of it is the job's. */
@Injectable()
export class UploadService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly limits: RateLimits,
    private readonly allowances: TierAllowances,
  ) {}

  /** For one file, once, for a quarter of an hour. Throws SignInRequired, Refused, NotFound and TooMany. */
  async permit(viewer: Viewer | null, wish: { purpose: PicturePurpose; replacesId?: string | null }): Promise<Permitted> {
    const refusal = mayUpload(viewer, wish.purpose);
    if (refusal || !viewer) throw refusal ?? permitRefused();
    const isEditor = mayActAsEditor(viewer) === undefined;
    await this.limits.take(isEditor ? EDITOR_PERMITS : MEMBER_PERMITS, viewer.memberId);
    const { maxBytes } = RULES[wish.purpose];
    return this.transactions.run(async (tx) => {
      await refuseCrowd(tx, viewer, isEditor);
      if (wish.purpose === PicturePurpose.POST) await this.allowances.take(tx, viewer, AllowanceKind.PICTURES, 1);
      const replacesId = wish.replacesId ? await replaceable(tx, wish.purpose, wish.replacesId) : null;
      const [row] = await tx.query<{ id: string; expiresAt: Date }[]>(
        `INSERT INTO upload (member_id, purpose, max_bytes, replaces_id, expires_at) VALUES ($1, $2, $3, $4, now() + make_interval(mins => $5))
         RETURNING id, expires_at AS "expiresAt"`,
        [viewer.memberId, wish.purpose, maxBytes, replacesId, PERMIT_MINUTES],
      );
      if (!row) throw new Error('The permit was not stored.');
      const permit = signPermit(this.config.SECRET, { id: row.id, memberId: viewer.memberId });
      return { uploadId: row.id, permit, maxBytes, expiresAt: row.expiresAt };
    });
  }

  /** Uses the permit up. Throws Refused when it is not this viewer's, used, or past its time. */
  async begin(viewer: Viewer, permit: string, file: { name: string; type: string }): Promise<{ id: string; maxBytes: number }> {
    const id = readPermit(this.config.SECRET, permit, viewer.memberId);
    const [[row]] = await this.transactions.run((tx) =>
      tx.query<[{ id: string; maxBytes: number; purpose: PicturePurpose }[], number]>(
        `UPDATE upload SET state = 'RECEIVING', file_name = $3, declared_type = $4
         WHERE id = $1 AND member_id = $2 AND state = 'PERMITTED' AND expires_at > now() RETURNING id, max_bytes AS "maxBytes", purpose`,
        [id, viewer.memberId, nameOf(file.name), file.type.slice(0, 100)],
      ),
    );
    if (!row) throw permitRefused();
    const refusal = mayUpload(viewer, row.purpose);
    if (refusal) throw refusal;
    return row;
  }

  /** After this the file is never lost: it is in the store, and the job that makes the picture is in the database. */
  async finish(id: string, file: string): Promise<void> {
    await this.store.put(incomingKey(id), file, 'application/octet-stream');
    const isWanted = await this.transactions.run(async (tx) => {
      const { affected } = await tx.update(Upload, { id, state: UploadState.RECEIVING }, { state: UploadState.RECEIVED });
      if (affected) await this.jobs.add(tx, MAKE_PICTURE, { uploadId: id }, { queue: 'pictures' });
      return Boolean(affected);
    });
    if (!isWanted) await this.store.remove([incomingKey(id)]); // its sender was erased meanwhile
  }

  async refuse(id: string, message: string): Promise<void> {
    await this.transactions.run((tx) => tx.update(Upload, { id, state: UploadState.RECEIVING }, { state: UploadState.REFUSED, message }));
  }

  /** Of the viewer, in the order asked for; others' are missing. */
  async ofViewer(ctx: OperationContext, ids: readonly string[]): Promise<Upload[]> {
    const known = ids.slice(0, 100).map((id) => parseId(id));
    const rows = await this.transactions.run((tx) =>
      tx.createQueryBuilder(Upload, 'upload').where('upload.id = ANY(:known) AND upload.memberId = :me', { known, me: ctx.viewer?.memberId ?? '0' }).getMany(),
    );
    return known.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }
}

async function refuseCrowd(tx: EntityManager, viewer: Viewer, isEditor: boolean): Promise<void> {
  const [waiting] = await tx.query<{ mine: number; all: number }[]>(
    `SELECT count(*) FILTER (WHERE member_id = $1)::int AS mine, count(*)::int AS all FROM upload
     WHERE state = 'RECEIVED' OR (state = 'RECEIVING' AND created_at > now() - interval '30 minutes')`,
    [viewer.memberId],
  );
  const { mine = 0, all = 0 } = waiting ?? {};
  if (all >= MAX_WAITING.all || mine >= (isEditor ? MAX_WAITING.editor : MAX_WAITING.member)) throw new TooMany(WAIT_SECONDS);
}

/** Whoever may send pictures for the library may replace any of them. */
async function replaceable(tx: EntityManager, purpose: PicturePurpose, id: string): Promise<string> {
  const picture = await tx.createQueryBuilder(Picture, 'picture').where('picture.id = :id', { id: parseId(id) }).getOne();
  if (!picture || purpose !== PicturePurpose.LIBRARY || !isOfTheLibrary(picture)) throw new NotFound();
  return picture.id;
}

/** Only to be recognised by: no path, no control characters, not long. */
function nameOf(name: string): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[\p{C}]/gu, '').trim().slice(0, 120) || 'picture';
}
