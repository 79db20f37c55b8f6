import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Council } from './council.ts';
import { parentOf } from './cpu.ts';
import { tidy } from './database.ts';
import { type Leg, load } from './load.ts';
import type { Options } from './options.ts';
import { compare } from './parity.ts';
import type { Random } from './random.ts';
import type { Measured } from './summary.ts';
import type { Target } from './target.ts';
import type { Workload } from './workload.ts';

/** What a measurement goes on. */
export interface Field {
  client: Client;
  council: Council;
  random: Random;
  targets: Target[];
  options: Options;
  say(line: string): void;
}

const settling = 300;

/** Compares the targets, warms them up and measures them in turns, workload by workload: no reader follows a writer. */
export async function measure(field: Field, workloads: readonly Workload[]): Promise<Measured[]> {
  const { targets, options, say } = field;
  const { rows } = await field.client.query('select pg_backend_pid() as pid');
  const postmaster = parentOf(rows[0].pid);
  const asked = workloads.map((workload) => ({
    workload,
    able: targets.filter((target) => !target.lacks?.(workload)),
  }));
  const legs: Measured[] = [];
  for (const { workload, able } of asked) {
    const { name, most = options.connections, alone } = workload;
    await compare(workload, able, field.council, field.random, options.comparisons);
    if (workload.changed) await tidy(field.client);
    say(`${name}: ${able.length} targets answer ${options.comparisons} inputs alike`);
    const usual = Math.min(most, options.connections);
    for (const target of able)
      await leg(field, workload, target, usual, options.warmUpSeconds, postmaster);
    for (const connections of new Set([usual, ...(alone ? [1] : [])]))
      for (let round = 0; round < options.rounds; round += 1)
        for (const target of inTurn(able, round)) {
          const { seconds } = options;
          const done = await leg(field, workload, target, connections, seconds, postmaster);
          legs.push({ workload: name, connections, target: target.name, round, ...done });
          say(
            `${name} over ${connections} ${round + 1}/${options.rounds} ${target.name}: ${brief(done)}`,
          );
        }
  }
  return legs;
}

/** There and back, so that nobody always follows the same neighbour. */
const inTurn = (targets: readonly Target[], round: number) =>
  round % 2 === 0 ? targets : targets.toReversed();

async function leg(
  { client, council, random }: Field,
  workload: Workload,
  target: Target,
  connections: number,
  seconds: number,
  postmaster: number,
): Promise<Leg> {
  await pause(settling);
  if (workload.changed) await council.edits.refresh();
  const done = await load({ target, workload, council, random, connections, seconds, postmaster });
  if (workload.changed) await tidy(client);
  return done;
}

const brief = ({ perSecond, p50, errors }: Leg) =>
  `${perSecond.toFixed(0)} requests/s, p50 ${p50.toFixed(1)} ms, ${errors} errors`;
