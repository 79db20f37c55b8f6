import type { FastifyBaseLogger } from 'fastify';
import type { Pool } from 'pg';
import { PgBoss } from 'pg-boss';
import type { Job } from '../../schema/foundation/jobs/job.ts';

/** How soon the queue notices things, in seconds. */
export interface Pace {
  /** Between two looks for work. */
  polling: number;
  /** Between two looks for work whose process has died. */
  supervision: number;
}

export const usualPace: Pace = { polling: 1, supervision: 10 };

const heartbeat = 15;
const longestRun = 6 * 60 * 60;
const day = 24 * 60 * 60;

/** The queue of jobs, over connections of the role that may do nothing else; its tables are migrated like all others. */
export function createQueue(pool: Pool, pace: Pace, log: Pick<FastifyBaseLogger, 'warn'>): PgBoss {
  const executeSql = (text: string, values: unknown[] = []) =>
    // several statements at once take no values
    values.length > 0 ? pool.query(text, values) : pool.query(text);
  const boss = new PgBoss({
    schema: 'jobs',
    db: { executeSql },
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    monitorIntervalSeconds: pace.supervision,
    superviseIntervalSeconds: pace.supervision,
  });
  boss.on('error', (err) => log.warn({ err }, 'the queue of jobs has a problem'));
  return boss;
}

/** Tells the queue of every job: how it is tried again, and when the clock begins it. */
export async function declareJobs(boss: PgBoss, jobs: ReadonlyMap<string, Job>) {
  for (const { name, retry, schedule } of jobs.values()) {
    const options = {
      retryLimit: retry.times,
      retryDelay: retry.after,
      retryBackoff: true,
      retryDelayMax: retry.most,
      heartbeatSeconds: heartbeat,
      expireInSeconds: longestRun,
      deleteAfterSeconds: day,
    };
    await boss.createQueue(name, options);
    await boss.updateQueue(name, options);
    if (schedule)
      await boss.schedule(name, schedule.cron, null, { tz: 'Europe/London', missed: 'once' });
  }
  for (const { name } of await boss.getSchedules())
    if (!jobs.get(name)?.schedule) await boss.unschedule(name);
}
