import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Logger } from 'pino';
import { Announcements } from './announcements.ts';
import { AuditEntry } from './audit.entity.ts';
import { AuditLog } from './audit.log.ts';
import { CONFIG, type Config } from './config.ts';
import { CursorCodec } from './cursor.ts';
import { databaseOptions } from './database.ts';
import { ErrorFilter } from './error.filter.ts';
import { apolloOptions } from './graphql.pipeline.ts';
import { HealthController } from './health.controller.ts';
import { JobRunner, Jobs, RUNS_JOBS } from './jobs.ts';
import { LiveBus } from './live.bus.ts';
import { LiveStreams } from './live.streams.ts';
import { LOG } from './logging.ts';
import { Metrics, MetricsController } from './metrics.ts';
import { Mailer } from './mail.ts';
import { OutboxMail } from './outbox.entity.ts';
import { RateLimitRow } from './rate.limit.entity.ts';
import { RateLimits } from './rate.limits.ts';
import { Setting, SettingChange } from './setting.entity.ts';
import { Settings } from './settings.ts';
import { Transactions } from './transaction.ts';
import { ViewerGuard } from './viewer.ts';

/** What every domain stands on. Global: libs import it once, at the root. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, log: Logger, options: { runsJobs: boolean }): DynamicModule {
    const services = [Announcements, AuditLog, Jobs, LiveBus, LiveStreams, Mailer, Metrics, RateLimits, Settings, Transactions];
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({ ...databaseOptions(config), autoLoadEntities: true, retryAttempts: 3, retryDelay: 500 }),
        TypeOrmModule.forFeature([AuditEntry, OutboxMail, RateLimitRow, Setting, SettingChange]),
        GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, ...apolloOptions(config, log) }),
      ],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: RUNS_JOBS, useValue: options.runsJobs },
        { provide: CursorCodec, useValue: new CursorCodec(config.SECRET) },
        { provide: APP_GUARD, useClass: ViewerGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
        JobRunner,
        ...services,
      ],
      exports: [CONFIG, LOG, RUNS_JOBS, CursorCodec, JobRunner, ...services],
    };
  }
}
