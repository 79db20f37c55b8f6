import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';

interface Counted {
  job: string;
  state: string;
  count: number;
  oldest: number | null;
}

const jobRuns = `
  select job, state, count(*)::int as count,
    extract(epoch from now() - min(coalesce(next_at, requested_at)))::float as oldest
  from job_run where state in ('waiting', 'running', 'failed') group by job, state`;

const messages = `select state, count(*)::int as count from message where state <> 'sent' group by state`;

/** Measures the queue of jobs and the outbox, when it is asked; while the database is away it says nothing of them. */
export function watchQueue(register: Registry, pool: Pool, jobs: ReadonlySet<string>) {
  const registers = [register];
  const runs = new Gauge({
    name: 'evenhand_job_runs',
    help: 'Runs of jobs that wait, run or have failed, by job.',
    labelNames: ['job', 'state'],
    registers,
  });
  const delay = new Gauge({
    name: 'evenhand_job_delay_seconds',
    help: 'For how long the first of the waiting runs of a job has been due.',
    labelNames: ['job'],
    registers,
  });
  const outbox = new Gauge({
    name: 'evenhand_messages',
    help: 'Messages in the outbox that have not left, by state.',
    labelNames: ['state'],
    registers,
  });
  return async function look() {
    const [found, unsent] = await Promise.all([
      pool.query<Counted>(jobRuns),
      pool.query<{ state: string; count: number }>(messages),
    ]).catch(() => [{ rows: [] }, { rows: [] }] as const);
    for (const gauge of [runs, delay, outbox]) gauge.reset();
    for (const { job, state, count, oldest } of found.rows) {
      // what is no job any more is nobody’s to name
      if (!jobs.has(job)) continue;
      runs.set({ job, state }, count);
      if (state === 'waiting') delay.set({ job }, Math.max(0, oldest ?? 0));
    }
    for (const { state, count } of unsent.rows) outbox.set({ state }, count);
  };
}
