import type { Domain } from '../../schema/foundation/domain.ts';
import { enqueue } from '../../schema/foundation/jobs/enqueue.ts';
import type { Job, JobData } from '../../schema/foundation/jobs/job.ts';
import { type Jobs, startJobs } from '../../server/jobs/start.ts';
import type { Platform } from '../../server/platform.ts';
import type { Settings } from '../../server/settings.ts';
import type { Data } from './answer.ts';
import type { Council } from './council.ts';
import { until } from './process.ts';

export interface Working extends Jobs {
  /** What went wrong without anybody being told: the log of the process. */
  logged: unknown[];
  platform: Platform;
}

const pace = { polling: 0.5, supervision: 1 };

/** Lets a council's jobs run in this process, with jobs of a test's own beside them. */
export async function working(
  { platform }: Pick<Council, 'platform'>,
  own: readonly Job[] = [],
  changes: Partial<Settings> = {},
): Promise<Working> {
  const logged: unknown[] = [];
  const log = {
    warn: (entry: unknown) => void logged.push(entry),
    error: (entry: unknown) => void logged.push(entry),
  };
  const domains = [...platform.product.domains, { jobs: own, mails: [] } as unknown as Domain];
  const employing: Platform = {
    ...platform,
    settings: { ...platform.settings, ...changes },
    product: { ...platform.product, domains },
  };
  const jobs = await startJobs(employing, log as Parameters<typeof startJobs>[1], pace);
  return { ...jobs, logged, platform: employing };
}

/** Asks for a run as somebody who may ask for one. */
export const askFor = (council: Council, job: string, data: JobData = {}): Promise<string> => {
  const { context } = council.as('trainingCoordinator');
  return context.writing.transaction((tx) => enqueue(tx, context, { name: job }, data));
};

const fields =
  'job state attempts done total outcome lastError cancelRequested nextAt startedAt endedAt startedBy';

/** A run as a system administrator sees it. */
export async function runOf(council: Council, id: string): Promise<Data> {
  const { data } = await council
    .as('systemAdministrator')
    .ask(`query ($id: ID!) { jobRun(id: $id) { ${fields} } }`, { id });
  return data.jobRun;
}

/** A run once it has come to this state. */
export async function come(council: Council, id: string, state: string): Promise<Data> {
  await until(async () => (await runOf(council, id)).state === state, 60_000);
  return runOf(council, id);
}
