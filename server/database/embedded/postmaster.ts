import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../free-port.ts';
import { Halt } from '../../halt.ts';
import { type Cluster, type Runtime, spawnOptions } from './cluster.ts';
import type { Hold } from './lifeline.ts';

/** A server that accepts connections on 127.0.0.1. */
export interface Postmaster {
  pid: number;
  port: number;
  /** The superuser's address. */
  url: string;
  exited: Promise<void>;
}

const patience = 20_000;
const largestLog = 1_000_000;

/** What to start, and how. */
export interface Start {
  cluster: Cluster;
  runtime: Runtime;
  /** Settings of PostgreSQL, as `name=value`. */
  parameters: string[];
  hold: Hold;
}

/** Starts the server on the port, or on a free one, and waits until it answers. */
export async function startPostmaster(start: Start, port?: number): Promise<Postmaster> {
  const deadline = Date.now() + patience;
  const { cluster } = start;
  for (;;) {
    const attempt = await launch(start, port ?? (await freePort()));
    if (await answers(attempt, deadline)) return attempt;
    // its port was taken between, or children of a killed server are still on their way out
    if (Date.now() > deadline) throw new Halt(`PostgreSQL does not start: see ${cluster.log}.`);
    await pause(200);
  }
}

async function launch({ cluster, runtime, parameters, hold }: Start, port: number) {
  const fixed = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'log_checkpoints=off'];
  const options = [...fixed, ...parameters].flatMap((parameter) => ['-c', parameter]);
  const log = openSync(cluster.log, tooLarge(cluster.log) ? 'w' : 'a', 0o600);
  const child = spawn(
    join(runtime.bin, 'postgres'),
    ['-D', cluster.data, '-p', String(port), ...options],
    // its own session: a signal to our terminal is not for it
    { ...spawnOptions(runtime), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  const { promise: exited, resolve } = Promise.withResolvers<void>();
  const unwatch = child.pid ? hold.watch(child.pid) : () => undefined;
  child.once('exit', () => resolve(unwatch()));
  child.once('error', () => resolve());
  child.unref();
  const url = `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;
  return { pid: child.pid ?? 0, port, url, exited };
}

const tooLarge = (log: string) => existsSync(log) && statSync(log).size > largestLog;

async function answers({ url, exited }: Postmaster, deadline: number) {
  let gone = false;
  exited.then(() => {
    gone = true;
  });
  while (!gone && Date.now() < deadline) {
    if (await accepts(url)) return true;
    await pause(25);
  }
  return false;
}

/** Whether somebody can sign in to the database at this address now. */
export async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Stops a server that outlived its process, and clears away what a dead one left. */
export function stopLeftover({ data }: Cluster, runtime: Runtime) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const [, folder] = readFileSync(file, 'utf8').split('\n');
  // the note of a server that belongs to the folder this one was copied from
  if (folder !== data) return rmSync(file);
  const options = ['-D', data, '-m', 'immediate', '-w', '-t', '10', 'stop'];
  spawnSync(join(runtime.bin, 'pg_ctl'), options, { ...spawnOptions(runtime), stdio: 'ignore' });
}
