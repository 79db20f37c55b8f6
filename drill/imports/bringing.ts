import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const command = resolve(import.meta.dirname, '../../server/commands/import.ts');
/** As `npm run import` has it. */
const thrifty = ['--max-semi-space-size=2', '--optimize-for-size'];
const page = 4096;

/** The command as an operator gives it. */
export interface Bringing {
  child: ChildProcess;
  /** How it ended, what it said, how long it took, and the most memory that it had. */
  ended: Promise<{ code: number | null; said: string; seconds: number; most: number }>;
}

/** Brings a file in, as a process of its own whose memory is looked at all the time. */
export function bringIn(env: Record<string, string>, kind: string, file: string): Bringing {
  const begun = performance.now();
  const child = spawn(process.execPath, [...thrifty, command, kind, file], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid!));
  }, 20);
  const ended = once(child, 'close').then(([code]) => {
    clearInterval(look);
    return { code, said, seconds: (performance.now() - begun) / 1000, most };
  });
  return { child, ended };
}

/** The memory that a process has, in bytes; of one that has ended, none. */
function memoryOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * page;
  } catch {
    return 0;
  }
}
