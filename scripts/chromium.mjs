// The Chromium that npm brought, unpacked once with its own libraries and fonts: nothing has to be installed beside it.
import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { root } from './program.mjs';

const source = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
const cache = join(root, 'node_modules/.cache');

const fontSettings = (folder) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir>` +
  `<dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;

async function unpack(folder) {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(join(unfinished, 'lib'), { recursive: true });
  await pipeline(
    createReadStream(join(source, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 }),
  );
  for (const name of readdirSync(join(source, 'bin')).filter((file) => file.endsWith('.tar.br'))) {
    execFileSync('tar', ['xf', '-', '-C', unfinished], {
      input: brotliDecompressSync(readFileSync(join(source, 'bin', name))),
    });
  }
  writeFileSync(join(unfinished, 'fonts.conf'), fontSettings(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another run was faster.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
}

/** Options for Playwright's `launchOptions`. The package's own arguments are for servers without processes or security. */
export async function chromium() {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const folder = join(cache, `swingtag-chromium-${version}`);
  if (!existsSync(join(folder, 'chromium'))) await unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    // Without a graphics card pages are painted by the renderer itself: a GPU in software takes more than twice the processor time.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}
