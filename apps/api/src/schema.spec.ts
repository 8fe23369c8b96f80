import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { migrations } from '@swingtag/migrations';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { isObjectType, isInterfaceType, lexicographicSortSchema, printSchema } from 'graphql';
import type { QueryRunner } from 'typeorm';
import { DOMAINS } from './app.module.ts';

/** Columns, constraints, indexes, triggers and functions of our own, a line each. */
const SHAPE = `
  WITH mine AS (SELECT oid, relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migration')
  SELECT relname || ' ' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull AS line FROM pg_attribute JOIN mine ON attrelid = mine.oid WHERE attnum > 0 AND NOT attisdropped
  UNION ALL SELECT relname || ' ' || conname || ' ' || pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN mine ON conrelid = mine.oid
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migration'
  UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN mine ON tgrelid = mine.oid WHERE NOT tgisinternal
  UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
  ORDER BY line`;

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: DOMAINS });
});
afterAll(() => api.close());

describe('the schema', () => {
  test('is the committed schema.graphql (npm run schema writes it)', () => {
    const committed = readFileSync(path.resolve(import.meta.dirname, '../../../schema.graphql'), 'utf8');
    expect(committed).toBe(`${printSchema(lexicographicSortSchema(api.app.get(GraphQLSchemaHost).schema))}\n`);
  });

  test('describes every type that a program meets', () => {
    const types = Object.values(api.app.get(GraphQLSchemaHost).schema.getTypeMap());
    const silent = types.filter(
      (type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__') && !type.description && !/(Edge|Connection)$|^(Query|Mutation|Subscription)$/.test(type.name),
    );
    expect(silent.map((type) => type.name)).toEqual([]);
  });
});

/** TypeORM reads the tables with several queries at once on one connection, of which pg warns: here each waits for the one before. */
function oneByOne(runner: QueryRunner): QueryRunner {
  const ask = runner.query.bind(runner);
  let last: Promise<unknown> = Promise.resolve();
  jest.spyOn(runner, 'query').mockImplementation((sql, parameters) => {
    const answer = last.then(() => ask(sql, parameters));
    last = answer.catch(() => undefined);
    return answer;
  });
  return runner;
}

describe('the migrations', () => {
  test('give the tables that the entities describe', async () => {
    const runner = oneByOne(api.db.createQueryRunner());
    jest.spyOn(api.db, 'createQueryRunner').mockReturnValueOnce(runner);
    const { upQueries } = await api.db.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  test('go down to nothing and up again', async () => {
    const runner = api.db.createQueryRunner();
    const shape = () => runner.query(SHAPE) as Promise<{ line: string }[]>;
    try {
      const before = await shape();
      await runner.startTransaction();
      for (const Migration of migrations.toReversed()) await new Migration().down(runner);
      expect(await shape()).toEqual([]);
      for (const Migration of migrations) await new Migration().up(runner);
      expect(await shape()).toEqual(before);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });
});
