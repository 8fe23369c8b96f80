import { query, type PageContext } from '@swingtag/platform-web';
import { MyAvatarDocument } from '@swingtag/platform-web/gql';
import { loadSent } from './upload.load.ts';

export async function loadAvatar(request: Request, context: PageContext) {
  const [{ me }, sent] = await Promise.all([query(context, MyAvatarDocument), loadSent(request, context)]);
  return { avatar: me?.avatar ?? null, sent };
}
