import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const RETRYABLE = new Set(['40001', '40P01']);

/** Opens transactions; only services do. What joins one takes the `EntityManager` as its first parameter. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Read committed. Deadlocks and serialisation failures are tried again, at most twice. */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction('READ COMMITTED', work);
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        if (attempt > 2 || !RETRYABLE.has(code)) throw error;
      }
    }
  }
}
