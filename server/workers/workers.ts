import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';

type Log = Pick<FastifyBaseLogger, 'warn'>;

const soon = 5000;
const breath = 1000;
const patience = 4000;

/** The processes that serve on one port: whichever ends is replaced, until they are to stop. */
export class Workers {
  /** Fulfilled once all of them listen; fails where one says that it cannot. */
  readonly listening: Promise<unknown>;
  readonly #log: Log;
  #stopping = false;
  #giveUp: (reason: Error) => void;

  constructor(count: number, log: Log) {
    this.#log = log;
    const { promise, reject } = Promise.withResolvers<never>();
    this.#giveUp = reject;
    const all = Array.from({ length: count }, () => once(this.#start(), 'listening'));
    this.listening = Promise.race([Promise.all(all), promise]);
    this.listening.catch(() => undefined);
  }

  /** None of them can begin, for this reason. */
  giveUp(reason: Error) {
    this.#stopping = true;
    this.#giveUp(reason);
  }

  /** Lets each of them finish what it is answering. */
  async stop() {
    this.#stopping = true;
    const all = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(all.map(ended));
  }

  #start(): Worker {
    const worker = cluster.fork();
    const begun = Date.now();
    worker.once('exit', async (code, signal) => {
      if (this.#stopping) return;
      this.#log.warn({ code, signal }, 'a process that serves has ended: another takes its place');
      // one that ends at once would keep the machine busy with nothing else
      if (Date.now() - begun < soon) await pause(breath);
      if (!this.#stopping) this.#start();
    });
    return worker;
  }
}

async function ended(worker: Worker) {
  if (worker.isDead()) return;
  const gone = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  const late = pause(patience, 'late' as const, { ref: false });
  if ((await Promise.race([gone, late])) === 'late') worker.process.kill('SIGKILL');
}
