import { randomBytes } from 'node:crypto';
import { request as httpRequest, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestMember } from '@swingtag/accounts-server/testing';
import { SESSION_COOKIE } from '@swingtag/platform-server';
import type { TestApi } from '@swingtag/platform-server/testing';

export interface Permit {
  uploadId: string;
  url: string;
  maxBytes: number;
}
export interface SeenUpload {
  id: string;
  state: string;
  message: string | null;
  picture: { id: string; url: string; width: number; height: number; alt: string; placeholder: string | null; sources: { type: string; srcset: string }[] } | null;
}

const PERMIT = `mutation ($input: PermitUploadInput!) { permitUpload(input: $input) {
  ... on UploadPermit { uploadId url maxBytes } ... on Refusal { reason message } } }`;
const UPLOADS = `query ($ids: [ID!]!) { uploads(ids: $ids) { id state message picture { id url width height alt placeholder sources { type srcset } } } }`;

export async function permitFor(member: TestMember, purpose = 'AVATAR', replacesId?: string): Promise<Permit & { reason?: string; message?: string }> {
  const { permitUpload } = await member.caller.run<{ permitUpload: Permit & { reason?: string } }>(PERMIT, { input: { purpose, replacesId } });
  return permitUpload;
}

export function post(api: TestApi, member: TestMember | null, url: string, file: Buffer | string, headers: Record<string, string> = {}) {
  return api.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'image/jpeg', ...(member ? { cookie: `${SESSION_COOKIE}=${member.sessionId}` } : {}), ...headers },
    payload: file,
  });
}

export async function lookUp(member: TestMember, id: string): Promise<SeenUpload | undefined> {
  return (await member.caller.run<{ uploads: SeenUpload[] }>(UPLOADS, { ids: [id] })).uploads[0];
}

/** Sends one file and does the jobs. */
export async function upload(api: TestApi, member: TestMember, file: Buffer, wish: { purpose?: string; replaces?: string; type?: string } = {}): Promise<SeenUpload> {
  const permit = await permitFor(member, wish.purpose, wish.replaces);
  await post(api, member, permit.url, file, wish.type ? { 'content-type': wish.type } : {});
  await api.runJobs();
  const found = await lookUp(member, permit.uploadId);
  if (!found) throw new Error('the upload is not there');
  return found;
}

/** A form as a browser without script sends it. */
export function multipart(files: { name: string; type: string; file: Buffer }[]): { payload: Buffer; headers: Record<string, string> } {
  const boundary = `----${randomBytes(8).toString('hex')}`;
  const parts = files.flatMap(({ name, type, file }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`), file, Buffer.from('\r\n'),
  ]);
  return { payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

/** A request over a real connection whose body the spec writes, or does not. */
export async function openRequest(api: TestApi, member: TestMember, path: string, headers: Record<string, string>): Promise<ClientRequest> {
  if (!api.app.getHttpServer().listening) await api.app.listen(0, '127.0.0.1');
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  return httpRequest({ host: '127.0.0.1', port, path, method: 'POST', headers: { cookie: `${SESSION_COOKIE}=${member.sessionId}`, ...headers } });
}
