import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A member may choose the next bad handle while the removal of the one before stands: each is removed once. */
export class RemovalsOfHandles1700000019600 implements MigrationInterface {
  name = 'RemovalsOfHandles1700000019600';

  async up(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX uq_decision_standing_removal');
    await db.query(`
      CREATE UNIQUE INDEX uq_decision_standing_removal ON decision (case_id, (COALESCE(undo_state -> 'kept' ->> 'replacedBy', '')))
       WHERE outcome = 'REMOVE' AND undone_at IS NULL`);
  }

  /** Of several removals that stand, the newest is kept standing. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX uq_decision_standing_removal');
    await db.query(`
      UPDATE decision d SET undone_at = clock_timestamp(), undone_by_id = moderator_id WHERE outcome = 'REMOVE' AND undone_at IS NULL
         AND EXISTS (SELECT 1 FROM decision n WHERE n.case_id = d.case_id AND n.id > d.id AND n.outcome = 'REMOVE' AND n.undone_at IS NULL)`);
    await db.query(`CREATE UNIQUE INDEX uq_decision_standing_removal ON decision (case_id) WHERE outcome = 'REMOVE' AND undone_at IS NULL`);
  }
}
