import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A job of a queue can be taken only when the end of the one before is stored, and the worker looks for it a moment too soon: it then
 * found nothing until its next look, two seconds later. Now the runners are told when a queue gets free, as they are of a new job.
 */
export class NextOfQueue1700000019400 implements MigrationInterface {
  name = 'NextOfQueue1700000019400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION tell_of_free_queue() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('jobs:insert', json_build_object('r', random(), 'count', 1)::text);
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TRIGGER tell_of_free_queue AFTER UPDATE OF locked_by ON graphile_worker._private_job_queues
      FOR EACH ROW WHEN (OLD.locked_by IS NOT NULL AND NEW.locked_by IS NULL) EXECUTE FUNCTION tell_of_free_queue()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION tell_of_free_queue() CASCADE');
  }
}
