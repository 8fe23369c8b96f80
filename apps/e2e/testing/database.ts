import pg from 'pg';

let pool: pg.Pool | undefined;

/** Asks the database of the site under test: for what no page can bring about, and to look behind a page. */
export async function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  pool ??= new pg.Pool({ connectionString: process.env.SWINGTAG_E2E_DATABASE, max: 2, allowExitOnIdle: true });
  return (await pool.query<Row>(text, values)).rows;
}
