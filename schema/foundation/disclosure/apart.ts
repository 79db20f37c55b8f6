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

const script = new URL('./thread.ts', import.meta.url);
const waiting = new Map<number, Waiting>();
let thread: Worker | undefined;
let sent = 0;

/** The same as `protect`, in a thread of its own: the solver holds up nobody else. */
export function protectApart(all: Figures, wishes: Wishes = {}): Promise<Protection> {
  thread ??= begin();
  sent += 1;
  const id = sent;
  const { promise, resolve, reject } = Promise.withResolvers<Protection>();
  waiting.set(id, { resolve, reject });
  // a process with nothing else to do waits for what it has asked
  thread.ref();
  thread.postMessage({ id, all, wishes } satisfies Errand);
  return promise;
}

function begin(): Worker {
  const worker = new Worker(script, { execArgv: [] });
  worker.on('message', (outcome: Outcome) => {
    const asked = waiting.get(outcome.id);
    waiting.delete(outcome.id);
    if (waiting.size === 0) worker.unref();
    if ('fault' in outcome) asked?.reject(new Error(outcome.fault));
    else asked?.resolve(outcome.protection);
  });
  worker.on('error', (error) => end(error));
  worker.on('exit', () => end(new Error('The thread that protects tables has ended.')));
  return worker;
}

/** Nobody waits for ever: whoever asked is told, and the next one gets a fresh thread. */
function end(error: Error) {
  thread = undefined;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
