import { EVERYBODY, isInAudience, mayActAsEditor } from '@swingtag/accounts-server';
import { Conflict, moderates, Refused, RefusalReason, SignInRequired, suspensionRefusal, type DomainError, type Viewer } from '@swingtag/platform-server';
import type { Picture } from './picture.entity.ts';
import { PicturePurpose } from './picture.purpose.ts';

type Owned = Pick<Picture, 'ownerId' | 'purpose'>;
type Editable = Owned & Pick<Picture, 'withheldAt'>;

/** A place that holds a picture. */
export interface Showing {
  audienceId: string;
  /** Null where it is on no board. */
  boardId: string | null;
  /** It can be read there now by whoever is in the audience. */
  isShown: boolean;
}

/** Undefined, or why not. How many a day go into posts, the tier says when one asks for the permit. */
export function mayUpload(viewer: Viewer | null, purpose: PicturePurpose): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (purpose === PicturePurpose.LIBRARY) return mayActAsEditor(viewer);
  return suspensionRefusal(viewer);
}

/** Its owner; the pictures of the library and the drawn ones, every editor. */
export function mayEditPicture(viewer: Viewer | null, picture: Editable): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (isOfTheLibrary(picture)) return mayActAsEditor(viewer);
  if (picture.ownerId !== viewer.memberId) return new Refused(RefusalReason.FORBIDDEN, 'Only its owner may do this.');
  return suspensionRefusal(viewer) ?? withheldRefusal(picture);
}

/** What a moderator took from beside a name is neither changed, thrown away nor shown elsewhere: it may have to come back as it was. */
export function withheldRefusal({ withheldAt }: Pick<Picture, 'withheldAt'>): DomainError | undefined {
  return withheldAt ? new Conflict(RefusalReason.CONFLICT, 'A moderator has taken this picture away. Please choose another one.') : undefined;
}

/** In articles and on pages of the site: library and drawings, by editors. In posts: one's own. */
export function mayUsePicture(viewer: Viewer | null, picture: Editable): DomainError | undefined {
  return mayEditPicture(viewer, picture);
}

/** Before it is used: what its owner alone may look up. */
export function maySeePicture(viewer: Viewer | null, picture: Editable): boolean {
  return mayEditPicture(viewer, picture) === undefined || (viewer !== null && picture.ownerId === viewer.memberId);
}

export function isOfTheLibrary(picture: Owned): boolean {
  return picture.purpose === null || picture.purpose === PicturePurpose.LIBRARY;
}

export function isShownToEverybody(showings: readonly Showing[]): boolean {
  return showings.some(({ isShown, audienceId }) => isShown && audienceId === EVERYBODY);
}

/** The files of a picture that not everybody may see: who works with it (its owner, of the library every editor), whoever reads a text that shows it, and who decides about such a text. */
export function mayFetchPicture(viewer: Viewer | null, picture: Owned, showings: readonly Showing[]): boolean {
  if (!viewer) return false;
  if (isOfTheLibrary(picture) ? mayActAsEditor(viewer) === undefined : viewer.memberId === picture.ownerId) return true;
  return showings.some(({ audienceId, isShown, boardId }) => isInAudience(viewer, audienceId) && (isShown || moderates(viewer, boardId)));
}
