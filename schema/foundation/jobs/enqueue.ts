import { v7 } from 'uuid';
import type { Unguarded } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
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
