import autocannon, { type Request } from 'autocannon';
import type { Council } from './council.ts';
import { cpuOf, databaseCpu } from './cpu.ts';
import type { Random } from './random.ts';
import { isAnswer, type Target } from './target.ts';
import type { Workload } from './workload.ts';

/** What one target did in one leg. */
export interface Leg {
  requests: number;
  errors: number;
  perSecond: number;
  p50: number;
  p99: number;
  bytesPerRequest: number;
  /** Milliseconds of CPU per request; null where the system does not tell. */
  nodeCpu: number | null;
  databaseCpu: number | null;
}

interface Load {
  target: Target;
  workload: Workload;
  council: Council;
  random: Random;
  connections: number;
  seconds: number;
  /** The main process of the database. */
  postmaster: number;
}

// every connection goes round its own
const inputsPerConnection = 200;

/** Asks a target for a workload over many connections at once, each with one request under way. */
export async function load(leg: Load): Promise<Leg> {
  const { target, connections, seconds, postmaster } = leg;
  const milliseconds: number[] = [];
  let bytes = 0;
  const before = { node: cpuOf(target.process.pid), database: databaseCpu(postmaster) };
  const start = performance.now();
  const run = autocannon({
    url: target.process.url,
    connections,
    duration: seconds,
    setupClient: (client) => client.setRequests(requestsOf(leg)),
    verifyBody: isAnswer,
  });
  run.on('response', (_client, _status, size, took) => {
    milliseconds.push(took);
    bytes += size;
  });
  const { errors, timeouts, mismatches } = await run;
  const elapsed = performance.now() - start;
  const requests = milliseconds.length;
  const each = (after: number | null, earlier: number | null) =>
    after === null || earlier === null ? null : (after - earlier) / requests;
  milliseconds.sort((a, b) => a - b);
  return {
    requests,
    errors: errors + timeouts + mismatches,
    perSecond: (1000 * requests) / elapsed,
    p50: milliseconds[Math.floor(requests * 0.5)] ?? 0,
    p99: milliseconds[Math.floor(requests * 0.99)] ?? 0,
    bytesPerRequest: bytes / requests,
    nodeCpu: each(cpuOf(target.process.pid), before.node),
    databaseCpu: each(databaseCpu(postmaster), before.database),
  };
}

function requestsOf({ target, workload, council, random }: Load): Request[] {
  const draw = () => ({
    method: 'POST',
    ...target.request(workload, workload.draw(council, random)),
  });
  // an edit is drawn when it is sent: it quotes a version, and is good once
  if (workload.changed) return [{ setupRequest: (request) => Object.assign(request, draw()) }];
  return Array.from({ length: inputsPerConnection }, draw);
}
