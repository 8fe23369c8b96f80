import { notFound, query, type PageContext } from '@swingtag/platform-web';
import { MemberWrittenDocument, type SubjectState, type WrittenKind } from '@swingtag/platform-web/gql';
import { mustBeStaff } from './admin.access.ts';

const kinds: readonly WrittenKind[] = ['COMMENT', 'TOPIC', 'ARTICLE'];
const states: readonly SubjectState[] = ['VISIBLE', 'HELD', 'HIDDEN', 'REMOVED', 'DELETED'];

/** Where all of it is listed, or what of it is chosen. */
export function writtenPath(handle: string, chosen: { kind?: WrittenKind | null; state?: SubjectState | null; page?: string } = {}): string {
  const search = new URLSearchParams(Object.entries(chosen).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString();
  return `/admin/members/${encodeURIComponent(handle)}/written${search ? `?${search}` : ''}`;
}

export async function loadWritten(request: Request, context: PageContext, handle: string) {
  await mustBeStaff(context);
  const { searchParams } = new URL(request.url);
  const kind = kinds.find((one) => one === searchParams.get('kind')) ?? null;
  const state = states.find((one) => one === searchParams.get('state')) ?? null;
  const after = searchParams.get('page') || null;
  const { member, writtenBy } = await query(context, MemberWrittenDocument, { handle, kind, state, after });
  return { member: member ?? notFound(), written: writtenBy ?? notFound(), kind, state, isFirstPage: after === null };
}

export type WrittenData = Awaited<ReturnType<typeof loadWritten>>;
