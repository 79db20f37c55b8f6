import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base } from 'vitest';

const main = resolve('server/main.ts');

/** All that a program of ours finds around it, and what was compiled before. */
export const bare = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: resolve('node_modules/.cache/node'),
};

/** The platform as its own process, as an operator runs it. */
export interface PlatformProcess {
  child: ChildProcess;
  /** Where it serves, once it says so. */
  ready: Promise<string>;
  /** How it ended, and all that it wrote. */
  ended: Promise<{ code: number | null; signal: string | null; output: string; errors: string }>;
}

/** A test with a data folder of its own, and platforms that are killed when it has finished. */
export const test = base.extend<{
  folder: string;
  start: (env?: Record<string, string>) => PlatformProcess;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures from the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-process-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const started: PlatformProcess[] = [];
    await use((env) => {
      const platform = startPlatform({ DATA_DIR: folder, ...env });
      started.push(platform);
      return platform;
    });
    for (const { child } of started) child.kill('SIGKILL');
    await Promise.all(started.map(({ ended }) => ended));
  },
});

function startPlatform(env: Record<string, string>): PlatformProcess {
  const child = spawn(process.execPath, [main], {
    env: {
      ...bare,
      PORT: '0',
      SEED: 'none',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  const { promise: ready, resolve: announce, reject: giveUp } = Promise.withResolvers<string>();
  ready.catch(() => undefined);
  child.stdout.on('data', (chunk) => {
    output += chunk;
    const [, address] = output.match(/^Evenhand is ready at (\S+)\n/) ?? [];
    if (address) announce(address);
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output, errors }));
  ended.then(() => giveUp(new Error(`It ended before it was ready: ${errors}`)));
  return { child, ready, ended };
}

/** Waits until it is so, and answers after how many milliseconds. */
export async function until(isSo: () => Promise<boolean> | boolean, patience = 20_000) {
  const start = performance.now();
  while (!(await isSo())) {
    if (performance.now() - start > patience) throw new Error(`Still not so after ${patience} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - start;
}
