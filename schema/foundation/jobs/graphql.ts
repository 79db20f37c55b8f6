import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { changed, idempotencyKey, payloadOf } from '../graphql/payload.ts';
import { computed, entityType } from '../model/registry.ts';
import type { Transaction } from '../writing/writing.ts';
import { askedBySql } from './asked-by.ts';
import { cancelRun, retryRun } from './change-run.ts';
import { enqueueOnce } from './enqueue.ts';
import type { Job } from './job.ts';
import { JobRun } from './job-run.ts';

entityType(JobRun, {
  represents: 'job',
  search: ['job'],
  order: ['-requestedAt'],
  operations: ['get', 'list'],
  labels: {
    done: 'Progress',
    requestedAt: 'Asked for',
    startedAt: 'Begun',
    endedAt: 'Over',
    nextAt: 'Tried next',
    total: 'Steps in all',
    askedBy: 'Asked for by',
    lastError: 'Last error',
  },
});

computed(JobRun, 'askedBy', {
  comment: 'The name of the account that asked for it; empty where the clock did.',
  scalar: 'String',
  sql: askedBySql,
});

const names = { name: JobRun.name, singular: 'jobRun', plural: 'jobRuns' };

const Declared = builder.objectRef<Job>('Job').implement({
  description: 'Work that the server does by the clock or when it is asked to.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false }),
    does: t.exposeString('does', { nullable: false, description: 'What it does.' }),
    schedule: t.string({
      description: 'When the clock begins it, in the time of London; empty where it does not.',
      resolve: ({ schedule }) => schedule?.says,
    }),
    mutation: t.exposeString('mutation', { description: 'The mutation that asks for it.' }),
  }),
});

/** What runs by the clock, how to ask for it, and how to try it again or stop it. */
export function jobFields(jobs: readonly Job[]) {
  builder.queryField('jobs', (t) =>
    t.field({
      type: [Declared],
      nullable: false,
      allow: ['read', JobRun.name],
      description: 'Every job there is.',
      resolve: () => [...jobs],
    }),
  );
  for (const each of jobs) if (each.mutation) startField(each, each.mutation);
  changeField('retryJob', 'Lets a run that failed or was cancelled begin anew.', retryRun);
  changeField('cancelRun', 'Asks a run to stop where it can; what it has done stays.', cancelRun);
}

const startField = (job: Job, mutation: string) =>
  builder.mutationField(mutation, (t) =>
    t.field({
      type: payloadOf(names),
      allow: ['run', job.name],
      description: `${job.does} Answers at once, with the run that will do it.`,
      args: { idempotencyKey: t.arg.string(idempotencyKey) },
      resolve: (_parent, { idempotencyKey: key }, context, info) =>
        changed(context, info, JobRun.name, { key, request: {} }, async (tx) => [
          await enqueueOnce(tx, context, job),
        ]),
    }),
  );

const changeField = (
  mutation: string,
  description: string,
  change: (tx: Transaction, context: Context, id: string) => Promise<string[]>,
) =>
  builder.mutationField(mutation, (t) =>
    t.field({
      type: payloadOf(names),
      allow: ['update', JobRun.name],
      description,
      args: { id: t.arg.id({ required: true }), idempotencyKey: t.arg.string(idempotencyKey) },
      resolve: (_parent, { id, idempotencyKey: key }, context, info) =>
        changed(context, info, JobRun.name, { key, request: { id } }, (tx) =>
          change(tx, context, id),
        ),
    }),
  );
