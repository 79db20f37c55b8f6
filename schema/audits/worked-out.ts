import type { Ask } from '../foundation/planner/ask.ts';
import { named } from '../foundation/planner/plan.ts';
import { sql } from '../foundation/planner/sql.ts';
import { Refusal } from '../foundation/refusal.ts';

/** Of each job that works tables out, how its last run went; one that is tried again after it failed waits. */
const lastRuns = named(
  sql`select coalesce(json_object_agg(job, state), '{}')::text as answer from (
    select distinct on (job) job, state from job_run where job in ('workOutMonthlyTables', 'workOutYearlyTables')
    order by job, (state in ('waiting', 'running')) desc, requested_at desc) as last`,
);

const unfinished: Readonly<Record<string, string>> = {
  waiting: 'still to come',
  running: 'still to come',
  failed: 'missing',
  cancelled: 'missing',
};

/** Refuses while tables are worked out, or where they could not be: a pack would lack some, and never say so. */
export async function refuseWithoutTables({ ask }: { ask: Ask }) {
  const runs = JSON.parse((await ask(lastRuns, []))!) as Record<string, string>;
  const states = Object.values(runs).map((state) => unfinished[state]);
  if (states.includes('still to come'))
    throw new Refusal(
      'CONFLICT',
      'Tables are being worked out. Freeze the pack once that is done: it would lack some of them now.',
    );
  if (states.includes('missing'))
    throw new Refusal(
      'CONFLICT',
      'Not all tables could be worked out when that was tried last. See among the jobs why, have them worked out again, and freeze the pack then: it would lack some of them now.',
    );
}
