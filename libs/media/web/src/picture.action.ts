import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, refuse, safePath, setFlash, textOf, type FormAnswer, type PageContext, type Refused } from '@swingtag/platform-web';
import { EditPictureDocument, SetAvatarDocument, type EditPictureInput } from '@swingtag/platform-web/gql';
import { data, redirect } from 'react-router';
import { LICENCES } from './picture.fields.ts';

/** What the fields of a picture form say; those that a form does not have stay as they are. */
function inputOf(form: FormData, id: string): EditPictureInput {
  const input: EditPictureInput = { id };
  for (const field of ['alt', 'credit', 'creditUrl', 'source'] as const) if (form.has(field)) input[field] = textOf(form, field).trim() || null;
  if (form.has('licence')) input.licence = LICENCES.find((each) => each === textOf(form, 'licence')) ?? null;
  if (form.has('focalX')) Object.assign(input, { focalX: numberOf(form, 'focalX'), focalY: numberOf(form, 'focalY') });
  if (form.has('mayKeep')) input.isKept = form.has('isKept');
  if (form.has('cropWidth')) {
    const [left, top, width, height] = ['cropLeft', 'cropTop', 'cropWidth', 'cropHeight'].map((field) => numberOf(form, field));
    input.crop = width ? { left: left ?? 0, top: top ?? 0, width, height: height ?? 0 } : null;
  }
  return input;
}

function numberOf(form: FormData, name: string): number {
  return Math.round(Number(textOf(form, name))) || 0;
}

/** Says something of a picture, and cuts it. */
export async function editPicture(request: Request, context: PageContext, id: string) {
  const form = await formOf(request);
  const { editPicture: answer } = await mutate(context, EditPictureDocument, { input: inputOf(form, id) });
  if (isRefusal(answer)) return refuse(answer, typedIn(form));
  if (form.has('script')) return data<FormAnswer>({ errors: [], typed: {} });
  return done(form, context, `/admin/pictures/${id}`, t`Saved.`);
}

/** Cuts a picture and shows it beside the viewer's name; without a picture takes the one there away. */
export async function changeAvatar(request: Request, context: PageContext) {
  const form = await formOf(request);
  const pictureId = textOf(form, 'pictureId') || null;
  const refusal = (pictureId && form.has('cropWidth') ? await cut(context, inputOf(form, pictureId)) : null) ?? (await choose(context, pictureId));
  if (refusal) return refuse(refusal);
  return done(form, context, '/me', pictureId ? t`Your picture is shown beside your name.` : t`Your picture is taken away.`);
}

async function cut(context: PageContext, input: EditPictureInput): Promise<Refused | null> {
  const { editPicture: answer } = await mutate(context, EditPictureDocument, { input });
  return isRefusal(answer) ? answer : null;
}

async function choose(context: PageContext, pictureId: string | null): Promise<Refused | null> {
  const { setAvatar } = await mutate(context, SetAvatarDocument, { pictureId });
  return isRefusal(setAvatar) ? setAvatar : null;
}

async function done(form: FormData, context: PageContext, usual: string, text: string): Promise<FormAnswer> {
  const flash = await setFlash(context, { tone: 'ok', text });
  throw redirect(safePath(textOf(form, 'next'), usual), { status: 303, headers: { 'Set-Cookie': flash } });
}

function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(['alt', 'credit', 'creditUrl', 'source', 'licence'].map((name) => [name, textOf(form, name)]));
}
