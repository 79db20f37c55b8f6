import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { embeddedServer } from '../server/database/embedded.ts';
import { ensureOwner } from '../server/database/open.ts';
import { cpuOf } from './cpu.ts';
import { folder, secret } from './database.ts';

const rounds = 7;
const root = resolve(import.meta.dirname, '..');
const say = (line: string) => process.stdout.write(`${line}\n`);

mkdirSync(folder, { recursive: true });
const server = await embeddedServer(join(folder, 'start'));
try {
  const ownerUrl = await ensureOwner(server.url);
  // the first one migrates and loads the invented council
  await started(ownerUrl, '1');
  for (const workers of ['1', '3']) {
    const times = [];
    for (let i = 0; i < rounds; i += 1) times.push(await started(ownerUrl, workers));
    const [middle] = times.sort((a, b) => a.wall - b.wall).slice(Math.floor(rounds / 2));
    const least = times[0]!.wall.toFixed(0);
    say(
      `${workers} serving: ready after ${middle!.wall.toFixed(0)} ms (at least ${least}), of which ${middle!.cpu} ms computing in the first process`,
    );
  }
} finally {
  await server.close();
}

/** How long a start takes on a database that is there, in milliseconds. */
async function started(ownerUrl: string, workers: string) {
  const from = performance.now();
  const child = spawn(process.execPath, [join(root, 'server/main.ts')], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
      PORT: '0',
      DATABASE_URL: ownerUrl,
      SECRET: secret,
      DATA_DIR: join(folder, 'start-of-one'),
      WORKERS: workers,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) =>
    child.stdout.on('data', (piece) => String(piece).includes('ready at') && resolve()),
  );
  const wall = performance.now() - from;
  const cpu = cpuOf(child.pid!) ?? Number.NaN;
  child.kill('SIGTERM');
  await ended;
  return { wall, cpu };
}
