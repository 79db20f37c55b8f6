import { constant, sql } from '../../planner/sql.ts';
import type { Desk } from './desk.ts';

/** Forgets what an import wrote; what an earlier one left open is open again. */
export async function forgetRun(desk: Desk, id: string): Promise<void> {
  const run = constant(id, 'uuid');
  await desk.run(
    sql`update import_conflict as earlier set decision = null, version = earlier.version + 1 from import_conflict as own where own.run_id = ${run} and earlier.record = own.record and earlier.field = own.field and earlier.decision = 'superseded' and earlier.id < own.id`,
  );
  await desk.run(sql`delete from import_conflict where run_id = ${run}`);
  await desk.run(sql`delete from import_trace where run = ${run}`);
}
