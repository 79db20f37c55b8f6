import { v7 } from 'uuid';
import type { Unguarded } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
import { visible } from '../planner/grants.ts';
import { bare, from } from '../planner/row.ts';
import { constant, sql } from '../planner/sql.ts';
import { Desk } from '../writing/bulk/desk.ts';
import type { Transaction } from '../writing/writing.ts';
import type { Job, JobData } from './job.ts';
import { JobRun } from './job-run.ts';

/**
 * Asks for a run of a job in the transaction of what makes it needed: once that is committed the run
 * is certain to come, and after a rollback nothing does. Answers with the run's id.
 */
export async function enqueue(
  tx: Transaction,
  context: Unguarded,
  job: Pick<Job, 'name'>,
  data: JobData = {},
): Promise<string> {
  const id = v7();
  const model = modelNamed(context.reading.planner.models, JobRun.name);
  const values = {
    job: job.name,
    data: JSON.stringify(data),
    startedBy: context.user?.id ?? null,
  };
  const change = { action: 'create', model, values } as const;
  await context.writing.change(tx, context, change, { values, id });
  return id;
}

/** The same where one run is as good as several: the one that the caller asked for before, while it still waits. */
export async function enqueueOnce(
  tx: Transaction,
  context: Unguarded,
  job: Pick<Job, 'name'>,
): Promise<string> {
  const desk = new Desk(tx, context, context.reading.planner.models);
  const c = desk.compilation();
  const row = c.row(JobRun.name);
  const own = sql`${bare(row, 'startedBy')} = ${constant(context.user?.id ?? null, 'uuid')}`;
  const waits = sql`${bare(row, 'job')} = ${constant(job.name, 'text')} and ${bare(row, 'state')} = 'waiting'`;
  const [run] = await desk.run<{ id: string }>(
    sql`select id from ${from(row)} where ${waits} and ${own} and ${visible(c, row)} limit 1`,
  );
  return run?.id ?? enqueue(tx, context, job);
}
