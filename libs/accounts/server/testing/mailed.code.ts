import type { TestApi } from '@swingtag/platform-server/testing';

/** Does the waiting jobs and reads the six digits of the newest mail to this address. */
export async function mailedCode(api: TestApi, email: string): Promise<string> {
  await api.runJobs();
  const [mail] = await api.db.query<{ subject: string }[]>('SELECT subject FROM outbox_mail WHERE recipient = $1 ORDER BY id DESC LIMIT 1', [email]);
  const digits = /\d{6}/.exec(mail?.subject ?? '')?.[0];
  if (!digits) throw new Error(`no code was mailed to ${email}`);
  return digits;
}
