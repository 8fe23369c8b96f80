import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface S3Server {
  /** The settings that lead to it. */
  settings: Record<'S3_BUCKET' | 'S3_ENDPOINT' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY', string>;
  close(): Promise<void>;
}

/** A server that speaks S3 on a free port of this machine, in a process of its own, with one empty bucket kept below `directory`. */
export async function startS3(directory: string, bucket: string): Promise<S3Server> {
  const child = fork(path.join(import.meta.dirname, 's3.process.cjs'), [directory, bucket], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [port] = (await once(child, 'message')) as [number];
  return {
    settings: { S3_BUCKET: bucket, S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER' },
    close: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
