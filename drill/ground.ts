import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { serve } from '../bench/target.ts';
import { pool } from '../server/database/connect.ts';
import { databaseAccount } from '../server/database/embedded/account.ts';
import { binaries } from '../server/database/embedded/binaries.ts';
import { openCluster } from '../server/database/embedded/cluster.ts';
import { databaseHome } from '../server/database/embedded/home.ts';
import { takeHold } from '../server/database/embedded/lifeline.ts';
import { startPostmaster } from '../server/database/embedded/postmaster.ts';
import { ensureOwner } from '../server/database/open.ts';

/** A platform that serves, as a process that can be killed. */
export interface Platform {
  url: string;
  kill(): void;
}

/** Where faults are tried: a database and a platform of the drill’s own, with the invented council in them. */
export interface Ground {
  /** The database as its owner sees it, to look behind the answers. */
  owner: pg.Pool;
  platform: Platform;
  /** Stops the database as a failing machine does, without a farewell. */
  stopDatabase(): Promise<void>;
  startDatabase(): Promise<void>;
  /** Starts a platform in the place of one that was killed. */
  startPlatform(): Promise<void>;
  close(): Promise<void>;
}

const main = resolve(import.meta.dirname, '../server/main.ts');

/** Prepares the ground; the database keeps its promises as it does in production. */
export async function openGround(): Promise<Ground> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'evenhand-drill-')));
  const account = databaseAccount();
  const runtime = { bin: binaries(account), account };
  const hold = takeHold(folder);
  const cluster = openCluster(databaseHome(folder, runtime), runtime);
  const start = { cluster, runtime, parameters: ['max_connections=200'], hold };
  let postmaster = await startPostmaster(start);
  const { port } = postmaster;
  const ownerUrl = await ensureOwner(postmaster.url);
  const env = {
    DATABASE_URL: ownerUrl,
    DATA_DIR: join(folder, 'platform'),
    SECRET: 'a secret for drills that is long enough',
    NODE_ENV: 'development',
    LOG_LEVEL: 'silent',
    SEED: 'demo',
  };
  let served = await serve({ file: main, env });
  const platform = (): Platform => ({
    url: served.url,
    kill: () => void process.kill(served.pid, 'SIGKILL'),
  });
  const owner = pool(ownerUrl, { max: 3, statementTimeout: 0, name: 'drill' });
  const ground: Ground = {
    owner,
    platform: platform(),
    async stopDatabase() {
      await end(postmaster.pid, 'SIGQUIT');
    },
    async startDatabase() {
      postmaster = await startPostmaster(start, port);
    },
    async startPlatform() {
      served = await serve({ file: main, env });
      ground.platform = platform();
    },
    async close() {
      await served.stop();
      await owner.end();
      await end(postmaster.pid, 'SIGINT');
      hold.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return ground;
}

/** Ends a server that nothing of ours waits for. */
async function end(pid: number, signal: NodeJS.Signals) {
  process.kill(pid, signal);
  while (runs(pid)) await wait(20);
}

function runs(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
