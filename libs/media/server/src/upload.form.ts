import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { Invalid } from '@swingtag/platform-server';
import type { ReceivedFile } from './upload.receiver.ts';

/** As many as one form may bring. */
const MAX_FILES = 10;

/** What `take` makes of each file of a multipart form, in the form's order. Throws Invalid for what is no form. */
export async function eachFile<T>(request: IncomingMessage, maxBytes: number, take: (file: ReceivedFile) => Promise<T>): Promise<T[]> {
  const taken: Promise<T>[] = [];
  let current: Readable | undefined;
  const limits = { fileSize: maxBytes + 1, files: MAX_FILES, fields: 5, parts: MAX_FILES + 5, fieldSize: 1000, headerPairs: 20 };
  const form = formOf(request, limits);
  await new Promise<void>((resolve, reject) => {
    form.on('file', (_field, body, name, _encoding, type) => {
      if (!name) return void body.resume(); // nothing was chosen
      current = body;
      const work = take({ body, name, type }).finally(() => body.resume());
      work.catch(reject);
      taken.push(work);
    });
    form.on('finish', () => resolve());
    form.on('error', () => reject(noForm()));
    request.on('close', () => {
      if (request.complete) return;
      const brokenOff = new Error('The connection broke off.');
      current?.destroy(brokenOff);
      reject(brokenOff);
    });
    request.pipe(form);
  });
  return Promise.all(taken);
}

function formOf(request: IncomingMessage, limits: object): BusboyInstance {
  try {
    return new Busboy({ headers: request.headers as BusboyHeaders, limits });
  } catch {
    throw noForm();
  }
}

function noForm(): Invalid {
  return new Invalid('file', 'This is not a form with files.');
}
