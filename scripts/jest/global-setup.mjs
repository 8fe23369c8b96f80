// Prepares nothing but a folder: the database is made when the first spec asks for it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clean } from './global-teardown.mjs';

export default function prepare() {
  process.env.SWINGTAG_TEST_RUN = mkdtempSync(join(tmpdir(), 'swingtag-specs-'));
  process.env.SWINGTAG_TEST_OWNER = String(process.pid);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await clean();
      process.exit(130);
    });
  }
}
