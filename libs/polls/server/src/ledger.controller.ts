import { Controller, Get, Param, Req, Res, ServiceUnavailableException } from '@nestjs/common';
import { clientAddress, parseId, Public, RateLimits, type Limit } from '@swingtag/platform-server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LedgerExport } from './ledger.export.ts';

/** Per client, in this process: a whole ledger is a large answer. */
const EXPORTS: Limit = { name: 'ledger-exports', points: 30, seconds: 60, shared: false };

@Controller('polls')
export class LedgerController {
  constructor(
    private readonly ledgers: LedgerExport,
    private readonly limits: RateLimits,
  ) {}

  @Public()
  @Get(':id/ledger.jsonl')
  async download(@Param('id') id: string, @Req() req: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const pollId = parseId(id, 'There is no such poll.');
    await this.limits.take(EXPORTS, clientAddress(req.ip));
    const lines = await this.ledgers.open(pollId);
    if (!lines) {
      void reply.header('retry-after', '2');
      throw new ServiceUnavailableException({ error: 'The last votes are being sealed. Please try again in a moment.' });
    }
    await reply
      .header('content-type', 'application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="swingtag-poll-${pollId}.jsonl"`)
      .send(lines);
  }
}
