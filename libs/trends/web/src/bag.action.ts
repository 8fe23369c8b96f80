import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, notFound, query, refuse, setFlash, signInPath, textOf, type PageContext } from '@swingtag/platform-web';
import { BagPageDocument, ForgetBagDocument, SaveBagDocument, ShowBagListDocument, type BagList, type ListAudience } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';
import { bagPath } from './bag-path.ts';

/** A duplicate, or a bag under an old address, is found under the one that is kept. */
export async function loadBag(context: PageContext, slug: string) {
  const { bag } = await query(context, BagPageDocument, { slug });
  if (!bag) notFound();
  if (bag.slug !== slug) throw redirect(bagPath(bag.slug), 301);
  return { bag };
}

const LISTS: readonly BagList[] = ['DREAM', 'COLLECTION'];
const AUDIENCES: readonly ListAudience[] = ['PRIVATE', 'MEMBERS', 'PUBLIC'];

/** Saves the bag on a list, or takes it off; `back` is the page that the form was on. */
export async function keepBag(request: Request, context: PageContext, back: string) {
  const form = await formOf(request);
  const bagId = textOf(form, 'bagId');
  const list = LISTS.find((one) => one === textOf(form, 'list'));
  const answer = list
    ? (await mutate(context, SaveBagDocument, { bagId, list })).saveBag
    : (await mutate(context, ForgetBagDocument, { bagId })).forgetBag;
  if (isRefusal(answer)) {
    if (answer.reason === 'SIGN_IN_REQUIRED') return redirect(signInPath(back), 303);
    return refuse(answer);
  }
  const said = list === 'DREAM' ? t`It is on your dream list.` : list ? t`It is in your collection.` : t`It is off your lists.`;
  return redirect(back, { status: 303, headers: { 'Set-Cookie': await setFlash(context, { tone: 'ok', text: said }) } });
}

/** Says who may see a list. */
export async function showList(request: Request, context: PageContext) {
  const form = await formOf(request);
  const list = LISTS.find((one) => one === textOf(form, 'list'));
  const audience = AUDIENCES.find((one) => one === textOf(form, 'audience'));
  if (!list || !audience) notFound();
  const { showBagList } = await mutate(context, ShowBagListDocument, { list, audience });
  if (isRefusal(showBagList)) {
    if (showBagList.reason === 'SIGN_IN_REQUIRED') return redirect(signInPath('/me/bags'), 303);
    return refuse(showBagList);
  }
  return redirect('/me/bags', { status: 303, headers: { 'Set-Cookie': await setFlash(context, { tone: 'ok', text: t`Saved.` }) } });
}
