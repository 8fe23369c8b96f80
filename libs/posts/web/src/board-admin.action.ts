import { takeProof } from '@swingtag/accounts-web';
import { t } from '@lingui/core/macro';
import { formOf, isRefusal, mutate, notFound, query, refuse, setFlash, textOf, type PageContext } from '@swingtag/platform-web';
import { AdminBoardsDocument, SaveAudienceDocument, SaveBoardDocument, SaveBoardGroupDocument, SetBoardModeratorsDocument, type Role, type Tier } from '@swingtag/platform-web/gql';
import { redirect } from 'react-router';

export const ROLES: readonly Role[] = ['MEMBER', 'EDITOR', 'MODERATOR', 'ADMIN'];
export const TIERS: readonly Tier[] = ['BASIC', 'ESTABLISHED'];
export type BoardForm = 'board' | 'group' | 'audience' | 'moderators';

const FORMS: readonly BoardForm[] = ['board', 'group', 'audience', 'moderators'];

/** What `?edit=` names: a form of the page, with the group that a new board is for. */
export interface Edited {
  kind: Exclude<BoardForm, 'moderators'>;
  /** Null for a new one. */
  id: string | null;
  groupId: string | null;
}

/** `board-3`, `audience-new`. */
function editedIn({ searchParams }: URL): Edited | null {
  const asked = searchParams.get('edit');
  if (asked === null) return null;
  const [kind, id] = asked.split('-');
  if ((kind !== 'board' && kind !== 'group' && kind !== 'audience') || !id) notFound();
  return { kind, id: id === 'new' ? null : id, groupId: searchParams.get('group') };
}

export async function loadBoardAdmin(request: Request, context: PageContext) {
  const edited = editedIn(new URL(request.url));
  const { boardGroups, audiences } = await query(context, AdminBoardsDocument);
  const all = { board: boardGroups.flatMap(({ boards }) => boards), group: boardGroups, audience: audiences.filter(({ isEverybody }) => !isEverybody) };
  if (edited?.id && !all[edited.kind].some(({ id }) => id === edited.id)) notFound();
  return { boardGroups, audiences, edited };
}

export type BoardAdminData = Awaited<ReturnType<typeof loadBoardAdmin>>;

/** Names one form of the page, and with a field one of its inputs. */
export function formKey(kind: BoardForm, id: string | null, field?: string): string {
  return [kind, id ?? 'new', field].filter(Boolean).join('-');
}

function saveBoard(context: PageContext, id: string | null, text: (name: string) => string) {
  const input = {
    id, groupId: text('groupId'), name: text('name'), slug: text('slug'), purpose: text('purpose'), position: numberOf(text('position')),
    readersId: text('readersId'), writersId: text('writersId'), startersId: text('startersId'), pollersId: text('pollersId'),
  };
  return mutate(context, SaveBoardDocument, { input }).then((answer) => answer.saveBoard);
}

function save(context: PageContext, kind: BoardForm, id: string | null, text: (name: string) => string) {
  if (kind === 'board') return saveBoard(context, id, text);
  if (kind === 'group') {
    const input = { id, name: text('name'), position: numberOf(text('position')) };
    return mutate(context, SaveBoardGroupDocument, { input }).then((answer) => answer.saveBoardGroup);
  }
  if (kind === 'moderators') {
    const input = { boardId: id ?? '', handles: text('handles').split(/[\s,]+/).filter(Boolean), reason: text('reason') };
    return mutate(context, SetBoardModeratorsDocument, { input }).then((answer) => answer.setBoardModerators);
  }
  const minRole = ROLES.find((role) => role === text('minRole')) ?? null;
  const minTier = TIERS.find((tier) => tier === text('minTier')) ?? null;
  const input = { id, name: text('name'), minRole, minTier, handles: text('handles').split(/[\s,]+/).filter(Boolean) };
  return mutate(context, SaveAudienceDocument, { input }).then((answer) => answer.saveAudience);
}

/** Saves whichever form of the page was sent. */
export async function changeBoards(request: Request, context: PageContext) {
  const form = await formOf(request);
  const named = textOf(form, 'kind');
  const kind = FORMS.find((one) => one === named) ?? 'board';
  const id = textOf(form, 'id') || null;
  const typedIn = () => ({ ...Object.fromEntries([...form.keys()].filter((name) => !name.startsWith('proof')).map((name) => [name, textOf(form, name)])), key: formKey(kind, id) });
  const unproven = await takeProof(context, form, typedIn());
  if (unproven) return unproven;
  const answer = await save(context, kind, id, (name) => textOf(form, name));
  if (isRefusal(answer)) {
    const isProof = answer.reason === 'SIGN_IN_AGAIN';
    return refuse({ ...answer, field: isProof || !answer.field ? (answer.field ?? null) : formKey(kind, id, answer.field) }, typedIn());
  }
  const flash = await setFlash(context, { tone: 'ok', text: t`Saved.` });
  return redirect('/admin/boards', { status: 303, headers: { 'Set-Cookie': flash } });
}

/** What is no whole number becomes one that the server refuses with a sentence. */
function numberOf(typed: string): number {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : -1;
}
