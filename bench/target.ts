import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Workload } from './workload.ts';

/** A server that answers the workloads. */
export interface Target {
  name: string;
  process: Served;
  /** The workloads it is not asked for. */
  lacks?(workload: Workload): boolean;
  request(workload: Workload, input: Input): Asked;
}

/** A request as it goes over the wire. */
export interface Asked {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** A process that serves. */
export interface Served {
  pid: number;
  url: string;
  /** How many bytes of its heap are in use once the garbage is gone; only of one that was started for it. */
  held(): Promise<number>;
  stop(): Promise<void>;
}

/** What a program needs to serve. */
export interface Program {
  file: string;
  env: Record<string, string>;
  /** A folder for a CPU profile of it. */
  profile?: string;
  /** Whether it is asked what it holds. */
  holding?: boolean;
}

/** Starts a program with Node and waits until it says where it serves. */
export async function serve({ file, env, profile, holding }: Program): Promise<Served> {
  if (profile) mkdirSync(profile, { recursive: true });
  const flags = [
    ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []),
    ...(holding ? ['--expose-gc', '--import', join(import.meta.dirname, 'held.ts')] : []),
  ];
  const child = spawn(process.execPath, [...flags, file], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit', ...(holding ? (['ipc'] as const) : [])],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await addressOf(child, file);
  return {
    pid: child.pid!,
    url,
    async held() {
      const told = once(child, 'message');
      child.send('held');
      const [bytes] = await told;
      return bytes;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      process.off('exit', kill);
    },
  };
}

const addressOf = (child: ChildProcess, file: string) =>
  new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (chunk) => {
      said += chunk;
      const [, address] = said.match(/ready at (\S+)/) ?? [];
      if (address) resolve(address);
    });
    child.once('close', () => reject(new Error(`${file} ended before it was ready: ${said}`)));
  });

/** Sends one request and gives back what was answered. */
export async function ask(target: Target, workload: Workload, input: Input): Promise<unknown> {
  const { path, headers, body } = target.request(workload, input);
  const url = target.process.url + path;
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  if (response.ok && isAnswer(text)) return JSON.parse(text);
  throw new Error(`${target.name} answers ${workload.name} with ${response.status}: ${text}`);
}

/** Whether a body holds data and no error. */
export const isAnswer = (body: string) => data.test(body) && !body.includes('"errors"');
const data = /^\{"data" ?: ?\{/;
