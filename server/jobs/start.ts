import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { JobWithMetadata } from 'pg-boss';
import { jobsOf } from '../../schema/foundation/jobs/job.ts';
import { pool } from '../database/connect.ts';
import { Outbox } from '../outbox/outbox.ts';
import { createPost } from '../outbox/post.ts';
import type { Platform } from '../platform.ts';
import { asker } from './ask.ts';
import { compare, handOver } from './keep-pace.ts';
import { Ledger } from './ledger.ts';
import { createQueue, declareJobs, type Pace, usualPace } from './queue.ts';
import { type Parts, runJob, type Ticketed } from './run-job.ts';
import { workerOf } from './worker.ts';

/** Jobs at work in this process. */
export interface Jobs {
  /** Lets what runs come to a place where it can stop, and hands it over to whoever starts next. */
  stop(): Promise<void>;
}

const connections = 4;
const patience = 2500;
const expiryEvery = 60;

/** Begins to do jobs: by the clock, and those that were asked for in transactions that have been committed. */
export async function startJobs(
  platform: Platform,
  log: Pick<FastifyBaseLogger, 'warn' | 'error'>,
  pace: Pace = usualPace,
): Promise<Jobs> {
  const { settings, urls, product, database, contexts, replicas } = platform;
  const { statementTimeout, mail } = settings;
  const own = pool(urls.jobs, { max: connections, statementTimeout, name: 'jobs' });
  const jobs = jobsOf(product.domains);
  const ledger = new Ledger(database);
  const outbox = new Outbox(database);
  const stopping = new AbortController();
  const worker = workerOf(platform);
  const { context } = worker;
  const ask = asker(product.schema);
  const post = mail && createPost(mail, outbox, product);
  const work: Parts['work'] = {
    context,
    importer: () => contexts.as({ roles: ['importer'], attributes: {}, actor: 'importer' }),
    feeds: settings.feeds,
    post,
    ask: (source, variables) => ask(context, source, variables),
  };
  const boss = createQueue(own, pace, log);
  await boss.start();
  await declareJobs(boss, jobs);
  for (const job of jobs.values())
    await boss.work(
      job.name,
      { includeMetadata: true, pollingIntervalSeconds: pace.polling },
      ([queued]: JobWithMetadata<Ticketed | null>[]) =>
        runJob(job, queued!, {
          ledger,
          log,
          stopping: stopping.signal,
          work,
          somebody: contexts.somebody,
          wrote: replicas && ((userId) => replicas.wrote(userId)),
        }),
    );

  const parts = { ledger, boss, jobs };
  const turn = async (count: number) => {
    await ledger.cancelWaiting();
    if (count % expiryEvery === 0) await outbox.expire();
    if (post && (await outbox.due())) await ledger.want('sendMessages');
    await handOver(parts);
    await compare(parts, own);
  };
  const turning = (async () => {
    for (let count = 0; !stopping.signal.aborted; count += 1) {
      await turn(count).catch((err) => log.warn({ err }, 'jobs are not handed over'));
      await wait(pace.polling * 1000, undefined, { signal: stopping.signal }).catch(
        () => undefined,
      );
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await turning;
      await boss.stop({ graceful: true, timeout: patience });
      await Promise.all([own.end(), worker.close()]);
    },
  };
}
