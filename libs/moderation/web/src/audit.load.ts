import { query, type PageContext } from '@swingtag/platform-web';
import { AuditLogDocument } from '@swingtag/platform-web/gql';
import { mustBeStaff } from './admin.access.ts';

export async function loadAuditLog(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const { searchParams } = new URL(request.url);
  const action = searchParams.get('action')?.trim() ?? '';
  const after = searchParams.get('page') || null;
  const { auditLog } = await query(context, AuditLogDocument, { action: action || null, after });
  return { log: auditLog, action, isFirstPage: after === null };
}

export type AuditData = Awaited<ReturnType<typeof loadAuditLog>>;
