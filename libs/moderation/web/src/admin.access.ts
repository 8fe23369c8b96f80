import { notFound, query, type PageContext } from '@swingtag/platform-web';
import { AdminFrameDocument, type AdminFrameQuery } from '@swingtag/platform-web/gql';

export type StaffMember = NonNullable<AdminFrameQuery['me']>;

/** First line of every loader and action under /admin: for everybody else there is nothing here. */
export async function mustBeStaff(context: PageContext): Promise<StaffMember> {
  const { me } = await query(context, AdminFrameDocument);
  return me?.canModerate ? me : notFound();
}
