// npm run dev: the server from its sources, restarted when they change; pages are reloaded by Vite inside the server.
import './pinned-node.mjs';
import { watch } from 'node:fs';
import { join } from 'node:path';

const { AlreadyRunning } = await import('./data-claim.mjs');
const { codegen } = await import('./codegen.mjs');
const { Failure, Launcher } = await import('./launcher.mjs');
const { root } = await import('./program.mjs');
const { checkPort, claim, greeting, readSettings, serverEnvironment } = await import('./site.mjs');
const { startServer } = await import('./server-process.mjs');
const { sourceArguments } = await import('./swc-options.mjs');

const launcher = new Launcher();
const entry = join(root, 'apps/api/src/main.ts');

/** Calls `react` with one path once the files that `concerns` picks have been quiet for a moment. */
function onChange(folders, concerns, react) {
  let timer;
  for (const folder of folders) {
    const watcher = watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (!name || /(^|\/)(node_modules|dist|build|gql|\.react-router)\//.test(name) || !concerns(join(folder, name)))
        return;
      clearTimeout(timer);
      timer = setTimeout(() => react(join(folder, name)), 150);
    });
    launcher.onStop(async () => watcher.close());
  }
}

async function generate() {
  const { code, output } = await codegen();
  if (code !== 0 && !launcher.isStopping) console.error(output);
}

async function develop() {
  const settings = readSettings();
  const held = await claim(launcher, settings);
  await launcher.step(() => checkPort(settings));
  await launcher.step(generate);
  const env = { ...(await serverEnvironment(launcher, settings)), NODE_ENV: 'development', WEB_DEV: '1' };

  let server;
  let hasGreeted = false;
  const run = async () => {
    const current = startServer([...sourceArguments, entry], { env });
    server = current;
    held?.recordServer(current.pid);
    void current.exited.then((ending) => {
      if (server === current && !launcher.isStopping)
        console.error(`${ending} It is started again when a source changes.`);
    });
    const ready = await current.ready;
    if (!ready || launcher.isStopping) return;
    held?.recordUrl(ready.url);
    const options = { startCommand: 'npm run dev', hasOwnDatabase: !settings.databaseUrl };
    console.log(hasGreeted ? `  The server is ready again: ${ready.url}` : greeting(ready, options));
    hasGreeted = true;
  };
  launcher.onStop(
    async () => server?.stop(),
    () => server?.kill(),
  );

  let restarting = Promise.resolve();
  const restart = (path) => {
    restarting = restarting.then(() =>
      launcher.step(async () => {
        console.log(`  ${path} changed.`);
        const old = server;
        server = undefined;
        await old?.stop();
        void run();
      }),
    );
  };
  const isServerSource = (path) =>
    /^(libs\/\w+\/server|apps\/api|migrations)\/.*\.ts$/.test(path) && !path.endsWith('.spec.ts');
  onChange(['libs', 'apps/api/src', 'migrations'], isServerSource, restart);
  onChange(['libs', 'apps/web/app'], (path) => path.endsWith('.graphql'), generate);
  await launcher.step(async () => void run());
}

try {
  await develop();
} catch (error) {
  const isExpected = error instanceof AlreadyRunning || error instanceof Failure;
  await launcher.stop(1, isExpected ? error.message : `Swingtag did not start: ${error.message}`);
}
