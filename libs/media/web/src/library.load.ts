import { formOf, isRefusal, mutate, query, refuse, setFlash, type PageContext } from '@swingtag/platform-web';
import { t } from '@lingui/core/macro';
import { LibraryPictureDocument, PictureLibraryDocument, RemovePictureDocument, type PictureFilter } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { mustEdit } from './editor.access.ts';
import { loadSent } from './upload.load.ts';

export const FILTERS = ['ALL', 'MISSING_ALT', 'MISSING_CREDIT', 'LOST', 'UNUSED'] as const satisfies readonly PictureFilter[];

export async function loadLibrary(request: Request, context: PageContext) {
  await mustEdit(context);
  const { searchParams } = new URL(request.url);
  const search = searchParams.get('search') ?? '';
  const show = FILTERS.find((each) => each === searchParams.get('show')) ?? 'ALL';
  const after = searchParams.get('page') || null;
  const [{ pictures, missingAlt, missingCredit, lost, unused }, sent] = await Promise.all([
    query(context, PictureLibraryDocument, { search: search || null, show, after }),
    loadSent(request, context),
  ]);
  const counts: Partial<Record<PictureFilter, number>> = { MISSING_ALT: missingAlt, MISSING_CREDIT: missingCredit, LOST: lost, UNUSED: unused };
  return { pictures, counts, sent, search, show, isFirstPage: after === null };
}

export type LibraryData = Awaited<ReturnType<typeof loadLibrary>>;

export async function loadLibraryPicture(request: Request, context: PageContext, id: string) {
  await mustEdit(context);
  const [{ picture }, sent] = await Promise.all([query(context, LibraryPictureDocument, { id }), loadSent(request, context)]);
  return { picture, sent };
}

export type LibraryPictureData = Awaited<ReturnType<typeof loadLibraryPicture>>;

/** Removes a picture that nothing shows. */
export async function removeLibraryPicture(request: Request, context: PageContext, id: string) {
  await mustEdit(context);
  await formOf(request);
  const { removePicture } = await mutate(context, RemovePictureDocument, { id });
  if (isRefusal(removePicture)) return refuse(removePicture);
  const flash = await setFlash(context, { tone: 'ok', text: t`The picture is removed.` });
  return redirect('/admin/pictures', { status: 303, headers: { 'Set-Cookie': flash } });
}
