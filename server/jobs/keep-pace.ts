import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Job } from '../../schema/foundation/jobs/job.ts';
import type { Ledger, Queued } from './ledger.ts';

interface Parts {
  ledger: Ledger;
  boss: PgBoss;
  jobs: ReadonlyMap<string, Job>;
}

interface InQueue {
  id: string;
  state: 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';
  startAfter: Date;
}

/** Hands the runs that wait over to the queue: those committed a moment ago, and those that a fault left behind. */
export async function handOver({ ledger, boss, jobs }: Parts) {
  for (const { id, job, ticket } of await ledger.unqueued()) {
    if (jobs.has(job)) await boss.send(job, { run: id }, { id: ticket });
    else await ledger.fail(id, 'There is no such job any more.', true);
  }
}

/** Writes down what the queue knows of runs whose process could not say it: it was killed, or waits to try again. */
export async function compare(parts: Parts, pool: Pool) {
  const { ledger, boss, jobs } = parts;
  const runs = await ledger.queued();
  if (runs.length === 0) return;
  const { rows } = await pool.query<InQueue>(
    `select id, state, start_after as "startAfter" from jobs.job where id = any ($1)`,
    [runs.map(({ ticket }) => ticket)],
  );
  const inQueue = new Map(rows.map((row) => [row.id, row]));
  for (const run of runs) {
    const { id, job, ticket, attempts } = run;
    const standing = standingOf(run, inQueue.get(ticket), jobs.get(job)?.retry.times ?? Infinity);
    if (standing?.state === 'unqueued') await boss.cancel(job, ticket);
    if (standing) await ledger.stands({ id, attempts, ...standing });
  }
}

const died = 'The server stopped while it ran.';

function standingOf({ state, attempts }: Queued, found: InQueue | undefined, times: number) {
  const lastError = state === 'running' ? died : null;
  const afresh = { state: 'unqueued', nextAt: null, lastError } as const;
  switch (found?.state) {
    case undefined:
      return afresh;
    case 'retry':
      // that the server stopped is no reason to wait, unless it did so again and again
      if (state === 'running' && attempts <= times) return afresh;
      return { state: 'waiting', nextAt: found.startAfter, lastError } as const;
    case 'failed':
    case 'cancelled':
      return { state: 'failed', nextAt: null, lastError } as const;
    default:
      return undefined;
  }
}
