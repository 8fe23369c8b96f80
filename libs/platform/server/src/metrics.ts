import { Controller, Get, Inject, Injectable, Req, Res } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Counter, Gauge, Registry } from 'prom-client';
import { CONFIG, type Config } from './config.ts';
import { NotFound } from './errors.ts';
import { LiveStreams } from './live.streams.ts';
import { refusals } from './refusal.graphql.ts';
import { Public } from './viewer.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Numbers of this process for Prometheus. Never names a member, an address or a choice. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  /** By outcome; those that were refused, too. */
  readonly votes = new Counter({ name: 'swingtag_votes_total', help: 'Votes answered, by outcome.', labelNames: ['outcome'], registers: [this.registry] });
  readonly voteBatches = new Counter({ name: 'swingtag_vote_batches_total', help: 'Statements in which votes were committed.', registers: [this.registry] });
  readonly driftedPolls = new Gauge({
    name: 'swingtag_drifted_polls', help: 'Polls whose tally differed from their votes or events at the last recount. Anything above 0 is an alarm.', registers: [this.registry],
  });
  readonly recountedAt = new Gauge({ name: 'swingtag_recounted_timestamp_seconds', help: 'When the last recount of all polls ended.', registers: [this.registry] });

  constructor(streams: LiveStreams) {
    this.registry.registerMetric(refusals);
    new Gauge({
      name: 'swingtag_live_streams', help: 'Open event streams.', registers: [this.registry],
      collect() {
        this.set(streams.size);
      },
    });
  }
}

/** Closed by default: without a token only this machine may ask, and nobody through a proxy. For all others there is no such page. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get()
  async read(@Req() req: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.mayRead(req)) throw new NotFound();
    await reply.header('content-type', this.metrics.registry.contentType).header('cache-control', 'no-store').send(await this.metrics.registry.metrics());
  }

  private mayRead(req: FastifyRequest): boolean {
    const { METRICS_TOKEN } = this.config;
    if (METRICS_TOKEN) return isEqual(req.headers.authorization ?? '', `Bearer ${METRICS_TOKEN}`);
    const isForwarded = req.headers['x-forwarded-for'] !== undefined || req.headers.forwarded !== undefined;
    return !isForwarded && LOOPBACK.has(req.socket.remoteAddress ?? '');
  }
}

function isEqual(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
