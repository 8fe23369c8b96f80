import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, query, refuse, setFlash, textOf, type PageContext } from '@swingtag/platform-web';
import { ArticleRemovalDocument, DiscardArticleDocument, RecoverArticleDocument } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

export async function loadRemoval(context: PageContext, id: string) {
  const { articleDraft } = await query(context, ArticleRemovalDocument, { id });
  return { draft: articleDraft };
}

export type RemovalData = Awaited<ReturnType<typeof loadRemoval>>;

/** Puts the draft into the trash, withdraws what is published, or undoes either. */
export async function removeOrRecover(request: Request, context: PageContext, id: string) {
  const form = await formOf(request);
  if (textOf(form, 'intent') === 'recover') {
    const { recoverArticle } = await mutate(context, RecoverArticleDocument, { id });
    return isRefusal(recoverArticle) ? refuse(recoverArticle) : leadOn(context, `/admin/articles/${id}/edit`, t`It is back.`);
  }
  const reason = textOf(form, 'reason');
  const { discardArticle } = await mutate(context, DiscardArticleDocument, { input: { id, revision: Number(textOf(form, 'revision')) || 0, reason: reason || null } });
  if (isRefusal(discardArticle)) return refuse(discardArticle, { reason });
  return leadOn(context, `/admin/articles/${id}/remove`, form.has('reason') ? t`It is withdrawn. Readers find your reason at its address.` : t`It is in the trash.`);
}

async function leadOn(context: PageContext, to: string, text: string) {
  return redirect(to, { status: 303, headers: { 'Set-Cookie': await setFlash(context, { tone: 'ok', text }) } });
}
