import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from './viewer.ts';

@Controller('health')
export class HealthController {
  private isStopping = false;
  constructor(private readonly dataSource: DataSource) {}

  /** The process runs. */
  @Public()
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** It can serve: the database answers and it is not shutting down. */
  @Public()
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    if (this.isStopping) throw new ServiceUnavailableException({ status: 'stopping' });
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new ServiceUnavailableException({ status: 'no database' });
    }
    return { status: 'ready' };
  }

  beforeApplicationShutdown(): void {
    this.isStopping = true;
  }
}
