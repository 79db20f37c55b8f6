import type { Ask } from '../foundation/planner/ask.ts';
import { named } from '../foundation/planner/plan.ts';
import { sql } from '../foundation/planner/sql.ts';
import { Refusal } from '../foundation/refusal.ts';

const beingWorkedOut = named(
  sql`select exists (select from job_run where state in ('waiting', 'running')
    and job in ('workOutMonthlyTables', 'workOutYearlyTables'))::text as answer`,
);

/** Refuses while tables are worked out: a pack would lack those that are still to come, and never say so. */
export async function refuseWhileWorkedOut({ ask }: { ask: Ask }) {
  if ((await ask(beingWorkedOut, [])) === 'true')
    throw new Refusal(
      'CONFLICT',
      'Tables are being worked out. Freeze the pack once that is done: it would lack some of them now.',
    );
}
