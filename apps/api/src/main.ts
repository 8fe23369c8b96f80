import 'reflect-metadata';
import { FirstRunService } from '@swingtag/accounts-server';
import { ConfigError, createHttpApp, createLog, isPassingFault, loadConfig, mountDevelopmentPages, type Config } from '@swingtag/platform-server';
import { SampleContent } from '@swingtag/transfer-server';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.ts';
import { migrate } from './database.setup.ts';
import { mountPages } from './pages.ts';

/** Long enough for requests under way; whoever started us kills us after that. */
const DRAIN_MS = 10_000;

async function start(config: Config): Promise<void> {
  const log = createLog(config);
  outliveTheDatabase(log);
  const migrations = await migrate(config);
  if (migrations.length > 0) log.info({ migrations }, 'migrated');
  const app = await createHttpApp(AppModule.with(config, log, { runsJobs: true }), config, log, async (fastify, nest) => {
    if (config.isDevelopment) mountDevelopmentPages(fastify, () => nest.get(DataSource), config.SMTP_URL !== undefined);
    await mountPages(fastify, nest, config);
  });
  await app.init();
  const isFirstStart = config.SAMPLE_CONTENT && (await app.get(SampleContent).importOnce());
  await app.listen(config.PORT, config.HOST);
  log.info({ port: config.PORT }, 'listening');

  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const welcome = await app.get(FirstRunService).address();
  if (welcome && !process.send) process.stdout.write(`This site has no admin yet. Set it up: ${welcome}\n`);
  process.send?.({
    type: 'ready',
    welcome,
    url: config.ORIGIN,
    sampleAccounts: config.SAMPLE_CONTENT ? app.get(SampleContent).accounts() : [],
    mails: config.SMTP_URL ? `smtp://${new URL(config.SMTP_URL).host}` : `${config.ORIGIN}/outbox`,
    isFirstStart,
  });
}

/**
 * The job runner drops a promise when Postgres dies under it while it notes a job's end. Such a fault passes: the runner connects again,
 * the job is done again. Any other forgotten promise is a defect, and the process ends.
 */
function outliveTheDatabase(log: ReturnType<typeof createLog>): void {
  process.on('unhandledRejection', (reason) => {
    if (isPassingFault(reason)) {
      log.warn({ err: reason }, 'the database went away');
      return;
    }
    log.fatal({ err: reason }, 'a promise was forgotten');
    process.exit(1);
  });
}

try {
  await start(loadConfig(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
}
