import type { Context } from '../graphql/context.ts';
import { JobRun } from '../jobs/job-run.ts';
import { bare, from } from '../planner/row.ts';
import { constant, sql } from '../planner/sql.ts';
import { Desk } from '../writing/bulk/desk.ts';
import type { Transaction } from '../writing/writing.ts';
import type { KeptFile } from './kept-files.ts';

/** Whether a file is being brought in, or about to be. */
export async function underWay(
  tx: Transaction,
  context: Context,
  { run }: Pick<KeptFile, 'run'>,
): Promise<boolean> {
  if (!run) return false;
  const desk = new Desk(tx, context, context.reading.planner.models);
  const row = desk.compilation().row(JobRun.name);
  const found = await desk.run(
    sql`select id from ${from(row)} where ${bare(row, 'id')} = ${constant(run, 'uuid')} and ${bare(row, 'state')} in ('waiting', 'running')`,
  );
  return found.length > 0;
}
