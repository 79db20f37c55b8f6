import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Batch, Import, ImportFile } from '../../schema/foundation/imports/import.ts';
import type { Problem } from '../../schema/foundation/imports/problem.ts';

/** What a thread is sent to read. */
export type Errand = Omit<ImportFile, 'bytes'> & { kind: string; how: 'read' | 'survey' };

/** What the thread says; each is answered once, so that neither side runs ahead of the other by more than a batch. */
export type Message = { is: 'hungry' } | { is: 'batch'; batch: Batch } | { is: 'done' };

/** The next piece of the file, where it was asked for and there is one. */
export type Answer = Uint8Array | null;

const script = new URL('./reading-thread.ts', import.meta.url);
const mostOfAThread = { megabytes: 512, minutes: 2 };

/** Reads a file in a thread of its own: whatever is in it costs so much memory and time, and holds up nobody else. */
export async function* readApart(
  kind: Import,
  file: ImportFile,
  how: Errand['how'] = 'read',
  { megabytes, minutes } = mostOfAThread,
): AsyncGenerator<Batch> {
  const { bytes, ...errand } = { ...file, kind: kind.kind, how };
  const pieces = bytes[Symbol.asyncIterator]();
  const thread = new Worker(script, {
    workerData: errand,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // what befalls it once nobody listens any more harms nobody
  thread.on('error', () => undefined);
  const watch = stopwatch(minutes * 60_000, () => void thread.terminate());
  try {
    watch.start();
    for await (const [message] of on(thread, 'message', { close: ['exit'] })) {
      watch.stop();
      const said = message as Message;
      if (said.is === 'done') return;
      const next = said.is === 'hungry' ? await pieces.next() : null;
      // a piece may be part of a large buffer, and the whole of it would go along
      const answer: Answer = next?.value ? new Uint8Array(next.value) : null;
      thread.postMessage(answer);
      if (said.is === 'batch') yield said.batch;
      watch.start();
    }
    yield refusal(`This file takes longer than ${minutes} minutes to read: split it.`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    yield refusal(`This file takes more than ${megabytes} MB of memory to read: split it.`);
  } finally {
    watch.stop();
    await thread.terminate();
    await pieces.return?.();
  }
}

/** Rings when it has run for so long in all. */
function stopwatch(milliseconds: number, ring: () => void) {
  let left = milliseconds;
  let since = 0;
  let bell: NodeJS.Timeout | undefined;
  return {
    start() {
      since = performance.now();
      bell = setTimeout(ring, left);
    },
    stop() {
      if (!bell) return;
      clearTimeout(bell);
      bell = undefined;
      left -= performance.now() - since;
    },
  };
}

const refusal = (reason: string): Batch => {
  const problem: Problem = { line: null, column: null, value: null, reason };
  return { rows: [], problems: [problem], notices: [] };
};
