import { query, type PageContext } from '@swingtag/platform-web';
import { MentionableDocument, type MentionableQuery } from '@swingtag/platform-web/gql';

export type Mentionable = MentionableQuery['mentionable'];

/** For the script of a composer: `?place=&beginning=`. Nobody for visitors, and when one asks too often. */
export async function loadMentionable(request: Request, context: PageContext): Promise<Mentionable> {
  const { searchParams } = new URL(request.url);
  try {
    return (await query(context, MentionableDocument, { place: searchParams.get('place') ?? '', beginning: searchParams.get('beginning') ?? '' })).mentionable;
  } catch {
    return [];
  }
}
