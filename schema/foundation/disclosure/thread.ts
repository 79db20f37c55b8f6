import { parentPort } from 'node:worker_threads';
import type { Errand, Outcome } from './apart.ts';
import { protect } from './protect.ts';

const port = parentPort!;

port.on('message', async ({ id, all, wishes }: Errand) => {
  let outcome: Outcome;
  try {
    outcome = { id, protection: await protect(all, wishes) };
  } catch (error) {
    outcome = { id, fault: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(outcome);
});
