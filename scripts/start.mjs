// npm start: builds when needed, starts the database and the server, says where everything is, stops it all on Ctrl-C.
import './pinned-node.mjs';

const { AlreadyRunning } = await import('./data-claim.mjs');
const { Failure, Launcher } = await import('./launcher.mjs');
const { checkPort, claim, greeting, readSettings, serverEnvironment } = await import('./site.mjs');
const { builtServer, startServer } = await import('./server-process.mjs');
const { isBuilt } = await import('./build-stamp.mjs');
const { build } = await import('./build.mjs');

const launcher = new Launcher();

async function buildWhenNeeded() {
  if (isBuilt()) return;
  console.log('Building Swingtag; this takes about half a minute and is done once.');
  const failure = await build();
  if (failure && !launcher.isStopping) throw new Failure(`${failure}\nThe build failed.`);
}

async function start() {
  const settings = readSettings();
  const held = await claim(launcher, settings);
  await launcher.step(() => checkPort(settings));
  await launcher.step(buildWhenNeeded);
  const env = await serverEnvironment(launcher, settings);

  const server = await launcher.step(async () => {
    const started = startServer(builtServer, { env: { ...env, NODE_ENV: 'production' } });
    launcher.onStop(
      () => started.stop(),
      () => started.kill(),
    );
    held?.recordServer(started.pid);
    return started;
  });
  const ready = await server.ready;
  if (ready && !launcher.isStopping) {
    held?.recordUrl(ready.url);
    console.log(greeting(ready, { startCommand: 'npm start', hasOwnDatabase: !settings.databaseUrl }));
  }
  const ending = await server.exited;
  if (launcher.isStopping) return;
  await launcher.stop(
    1,
    ready ? `${ending} Swingtag is stopped; start it again with npm start.` : `${ending} Its reason stands above.`,
  );
}

try {
  await start();
} catch (error) {
  const isExpected = error instanceof AlreadyRunning || error instanceof Failure;
  await launcher.stop(1, isExpected ? error.message : `Swingtag did not start: ${error.message}`);
}
