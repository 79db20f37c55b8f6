import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Figures } from './figures.ts';
import type { Protection, Wishes } from './protect.ts';

/** What the thread is sent to find out. */
export interface Errand {
  id: number;
  all: Figures;
  wishes: Wishes;
}

/** What it found, or why it could not. */
export type Outcome = { id: number; protection: Protection } | { id: number; fault: string };

interface Waiting {
  resolve(protection: Protection): void;
  reject(error: Error): void;
}

/** How many tables are protected at once: requests and the database have the other cores. */
export const atOnce = Math.max(1, Math.min(3, availableParallelism() - 1));

/** Does this for each, for so many at once as are protected at once; the first fault is told once all have ended. */
export async function eachApart<Task>(
  tasks: readonly Task[],
  work: (task: Task) => Promise<void>,
  stopping?: AbortSignal,
) {
  const waiting = [...tasks];
  const oneAfterTheOther = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      stopping?.throwIfAborted();
      await work(task);
    }
  };
  const lines = await Promise.allSettled(Array.from({ length: atOnce }, oneAfterTheOther));
  const failed = lines.find((line) => line.status === 'rejected');
  if (failed) throw failed.reason;
}

const script = new URL('./thread.ts', import.meta.url);
// what is worked out for good takes minutes: nobody who asks for a report waits behind it
const threads = { forGood: [] as Thread[], asked: [] as Thread[] };
let sent = 0;

/** The same as `protect`, in a thread of its own: the solver holds up nobody else. Once it is to stop, its thread ends. */
export function protectApart(
  all: Figures,
  wishes: Wishes = {},
  stopping?: AbortSignal,
): Promise<Protection> {
  const thread = leastBusy(threads[wishes.forGood ? 'forGood' : 'asked']);
  return thread.protect({ all, wishes }, stopping);
}

/** One with nothing to do; a further one while there may be more; else the one with least to do. */
function leastBusy(among: Thread[]): Thread {
  const [least] = among.toSorted((a, b) => a.busy - b.busy);
  if (least && (least.busy === 0 || among.length >= atOnce)) return least;
  const thread = new Thread(() => {
    if (among.includes(thread)) among.splice(among.indexOf(thread), 1);
  });
  among.push(thread);
  return thread;
}

/** A thread that protects one table after the other. */
class Thread {
  #worker = new Worker(script, { execArgv: [] });
  #waiting = new Map<number, Waiting>();
  #ended: () => void;

  constructor(ended: () => void) {
    this.#ended = ended;
    this.#worker.on('message', (outcome: Outcome) => this.#answered(outcome));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () =>
      this.#end(new Error('The thread that protects tables has ended.')),
    );
  }

  get busy() {
    return this.#waiting.size;
  }

  async protect(errand: Omit<Errand, 'id'>, stopping?: AbortSignal): Promise<Protection> {
    stopping?.throwIfAborted();
    sent += 1;
    const id = sent;
    const { promise, resolve, reject } = Promise.withResolvers<Protection>();
    this.#waiting.set(id, { resolve, reject });
    // a process with nothing else to do waits for what it has asked
    this.#worker.ref();
    this.#worker.postMessage({ id, ...errand } satisfies Errand);
    const stop = () => {
      reject(stopping!.reason);
      this.#ended();
      void this.#worker.terminate();
    };
    stopping?.addEventListener('abort', stop);
    return promise.finally(() => stopping?.removeEventListener('abort', stop));
  }

  #answered(outcome: Outcome) {
    const asked = this.#waiting.get(outcome.id);
    this.#waiting.delete(outcome.id);
    if (this.busy === 0) this.#worker.unref();
    if ('fault' in outcome) asked?.reject(new Error(outcome.fault));
    else asked?.resolve(outcome.protection);
  }

  /** Nobody waits for ever: whoever asked is told, and the next one gets a fresh thread. */
  #end(error: Error) {
    this.#ended();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
