import { notFound, query, type PageContext } from '@swingtag/platform-web';
import { AdminFrameDocument, type AdminFrameQuery } from '@swingtag/platform-web/gql';

export type StaffMember = NonNullable<AdminFrameQuery['me']>;

/** Of the frame alone, which staff and editors share. Each page below it asks for its own role. */
export async function mustHaveDesk(context: PageContext): Promise<StaffMember> {
  const { me } = await query(context, AdminFrameDocument);
  return me?.canReview || me?.canEdit ? me : notFound();
}

/** First line of every loader and action of the staff under /admin: for everybody else there is nothing here. */
export async function mustBeStaff(context: PageContext): Promise<StaffMember> {
  const { me } = await query(context, AdminFrameDocument);
  return me?.canModerate ? me : notFound();
}

/** The same for the pages of those who run the site. */
export async function mustBeAdmin(context: PageContext): Promise<StaffMember> {
  const { me } = await query(context, AdminFrameDocument);
  return me?.canAdminister ? me : notFound();
}

/** The same for the pages that moderators of single boards share with the staff. */
export async function mustReview(context: PageContext): Promise<StaffMember> {
  const { me } = await query(context, AdminFrameDocument);
  return me?.canReview ? me : notFound();
}

/** The same for the pages of editors. */
export async function mustBeEditor(context: PageContext): Promise<StaffMember> {
  const { me } = await query(context, AdminFrameDocument);
  return me?.canEdit ? me : notFound();
}
