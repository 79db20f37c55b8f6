import type { FastifyBaseLogger } from 'fastify';
import type { JobWithMetadata } from 'pg-boss';
import { type Job, JobFault, type Work } from '../../schema/foundation/jobs/job.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';
import type { Contexts } from '../graphql/context.ts';
import { newReference } from '../operations/request-ids.ts';
import type { Begun, Ledger } from './ledger.ts';

/** What a run is told in the queue: which one it is; nothing where the clock sent it. */
export type Ticketed = { run?: string };

type Queued = Pick<
  JobWithMetadata<Ticketed | null>,
  'id' | 'data' | 'signal' | 'retryCount' | 'retryLimit'
>;

export interface Parts {
  ledger: Ledger;
  log: Pick<FastifyBaseLogger, 'error'>;
  /** Says that the server stops. */
  stopping: AbortSignal;
  work: Pick<Work, 'context' | 'ask' | 'post' | 'importer' | 'feeds'>;
  /** The context of somebody as they are now. */
  somebody: Contexts['somebody'];
  /** Is told on whose behalf something was changed. */
  wrote?: (userId: string) => Promise<void>;
}

const over = new Set<Begun['state']>(['done', 'failed', 'cancelled']);
const often = 250;
const nothingDone = 'Cancelled: nothing was changed.';
const someDone = 'Cancelled; what was done before stays.';

class Cancelled extends Error {}
class Interrupted extends Error {}

/** Runs a job that the queue has given out, and writes down what comes of it before the queue is told. */
export async function runJob(job: Job, queued: Queued, parts: Parts): Promise<void> {
  const { ledger, stopping, work, somebody } = parts;
  const begun = await ledger.begin(job.name, queued.id, queued.data?.run);
  // it was over before, and only the queue does not know; or it has another ticket by now
  if (!begun || over.has(begun.state)) return;
  const { id, data, startedBy } = begun;
  const onBehalf = async () => (startedBy ? somebody(startedBy) : null);
  if (begun.cancelRequested) return ledger.finish(id, 'cancelled', 'Cancelled before it began.');
  const progress = progressOf(id, ledger, AbortSignal.any([stopping, queued.signal]));
  try {
    const outcome = await job.run({ ...work, data, onBehalf, progress });
    if (startedBy) await parts.wrote?.(startedBy);
    await ledger.finish(id, 'done', outcome);
  } catch (error) {
    await gaveUp(job, begun, queued, parts, error);
  }
}

async function gaveUp(job: Job, { id }: Begun, queued: Queued, parts: Parts, error: unknown) {
  const { ledger, stopping } = parts;
  if (error instanceof Cancelled)
    return ledger.finish(id, 'cancelled', job.wholly ? nothingDone : someDone);
  // somebody else has it by now: what they write down counts
  if (queued.signal.aborted && !stopping.aborted) throw new Error('The run was taken away.');
  if (error instanceof Interrupted) return ledger.interrupt(id);
  const words = inWords(error, job, parts.log);
  await ledger.fail(id, words, queued.retryCount >= queued.retryLimit);
  // the queue keeps what it is thrown: nothing but these words
  throw new Error(words);
}

function progressOf(id: string, ledger: Ledger, signal: AbortSignal): Work['progress'] {
  let last = 0;
  let told = 0;
  return async (done, total) => {
    if (signal.aborted) throw new Interrupted();
    const now = performance.now();
    const little = done < total && done - told < total / 4;
    if (last > 0 && now - last < often && little) return;
    last = now;
    told = done;
    if (await ledger.progress(id, done, total)) throw new Cancelled();
  };
}

/** What administrators read of a failure; whatever is not said for them stays in the log. */
function inWords(error: unknown, { name }: Job, log: Parts['log']): string {
  if (error instanceof JobFault) return error.message;
  const reference = newReference();
  log.error({ err: error, reference, job: name }, 'a job failed');
  const what =
    error instanceof Refusal
      ? 'Something that it needed to do was refused.'
      : 'Something went wrong on our side.';
  return `${what} The log says more under reference ${reference}.`;
}
