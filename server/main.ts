import cluster from 'node:cluster';
import { runOrHalt } from './halt.ts';
import { serve } from './serve.ts';
import { serveAsWorker } from './workers/worker.ts';

await runOrHalt(cluster.isPrimary ? serve : serveAsWorker);
