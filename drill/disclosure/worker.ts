import { parentPort, workerData } from 'node:worker_threads';
import { type Job, tryCouncil } from './councils.ts';

for (const job of workerData as Job[]) parentPort!.postMessage(await tryCouncil(job));
