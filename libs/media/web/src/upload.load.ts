import { isRefusal, mutate, query, textOf, unmask, type PageContext } from '@swingtag/platform-web';
import {
  PermitUploadDocument, UploadsDocument, type PictureDetailsFragment, type PicturePurpose, type UploadStateFragment,
} from '@swingtag/platform-web/gql';

/** One sent file as the page follows it. */
export interface SentFile {
  id: string;
  state: string;
  fileName: string | null;
  message: string | null;
  picture: PictureDetailsFragment | null;
}

export type PermitAnswer = { uploadId: string; url: string; maxBytes: number } | { error: string; retryAfterSeconds: number | null };

const PURPOSES = ['AVATAR', 'LIBRARY', 'POST'] as const;

/** For a script that is about to send one file. */
export async function askPermit(request: Request, context: PageContext): Promise<PermitAnswer> {
  const form = await request.formData();
  const purpose: PicturePurpose = PURPOSES.find((each) => each === textOf(form, 'purpose')) ?? 'POST';
  const { permitUpload } = await mutate(context, PermitUploadDocument, { input: { purpose, replacesId: textOf(form, 'replaces') || null } });
  if (isRefusal(permitUpload)) return { error: permitUpload.message, retryAfterSeconds: permitUpload.retryAfterSeconds };
  const { uploadId, url, maxBytes } = permitUpload;
  return { uploadId, url, maxBytes };
}

/** The sent files that the address names: `?uploads=12,13`. */
export async function loadSent(request: Request, context: PageContext, name = 'uploads'): Promise<SentFile[]> {
  const ids = (new URL(request.url).searchParams.get(name) ?? '').split(',').filter((id) => /^\d{1,18}$/.test(id));
  if (ids.length === 0) return [];
  const { uploads } = await query(context, UploadsDocument, { ids: ids.slice(0, 100) });
  return unmask<UploadStateFragment>(uploads).map(({ id, state, fileName, message, picture }) => ({
    id, state, fileName, message, picture: picture && unmask<PictureDetailsFragment>(picture),
  }));
}
