import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { ReceivedFile } from './upload.receiver.ts';

/** As many as one form may bring. */
const MAX_FILES = 10;

/** Each file of a multipart form, one after the other: the next one begins when `take` has finished with the one before. */
export async function eachFile(request: IncomingMessage, maxBytes: number, take: (file: ReceivedFile) => Promise<void>): Promise<void> {
  const taken: Promise<void>[] = [];
  let current: Readable | undefined;
  const limits = { fileSize: maxBytes + 1, files: MAX_FILES, fields: 5, parts: MAX_FILES + 5, fieldSize: 1000, headerPairs: 20 };
  const form = new Busboy({ headers: request.headers as BusboyHeaders, limits });
  await new Promise<void>((resolve, reject) => {
    form.on('file', (_field, body, name, _encoding, type) => {
      if (!name) return void body.resume(); // nothing was chosen
      current = body;
      const work = take({ body, name, type }).finally(() => body.resume());
      work.catch(reject);
      taken.push(work);
    });
    form.on('finish', () => resolve());
    form.on('error', reject);
    request.on('close', () => {
      if (request.complete) return;
      const brokenOff = new Error('The connection broke off.');
      current?.destroy(brokenOff);
      reject(brokenOff);
    });
    request.pipe(form);
  });
  await Promise.all(taken);
}
