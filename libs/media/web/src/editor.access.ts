import { notFound, query, type PageContext } from '@swingtag/platform-web';
import { LibraryAccessDocument } from '@swingtag/platform-web/gql';

/** First line of every loader and action of the editors under /admin: for everybody else there is nothing here. */
export async function mustEdit(context: PageContext): Promise<void> {
  const { me } = await query(context, LibraryAccessDocument);
  if (!me?.canEdit) notFound();
}
