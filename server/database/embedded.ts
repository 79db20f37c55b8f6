import { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kill } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { lock } from '../lock.ts';
import { databaseAccount } from './embedded/account.ts';
import { binaries } from './embedded/binaries.ts';
import { openCluster } from './embedded/cluster.ts';
import { databaseHome } from './embedded/home.ts';
import { type Hold, takeHold } from './embedded/lifeline.ts';
import {
  accepts,
  type Postmaster,
  type Start,
  startPostmaster,
  stopLeftover,
} from './embedded/postmaster.ts';

/** A PostgreSQL server of this checkout alone, shared by all its processes. */
export interface EmbeddedServer {
  /** The superuser's address. */
  url: string;
  port: number;
  /** Lets go of the server and, when nobody else holds it, waits until it has stopped. */
  close(): Promise<void>;
}

interface Running {
  pid: number;
  port: number;
  url: string;
}

interface Handle extends EmbeddedServer, Running {
  closing: boolean;
}

const longestShutdown = 4000;

/** Joins the server that runs for this data folder, or starts it. */
export async function embeddedServer(
  folder: string,
  parameters: string[] = [],
): Promise<EmbeddedServer> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(folder);
  const release = await lock(join(dataDir, 'lock'));
  const hold = takeHold(dataDir);
  try {
    const running = readRunning(dataDir);
    if (running && runs(running.pid) && (await accepts(running.url))) return handle(running, hold);
    return await start(dataDir, hold, parameters);
  } catch (error) {
    hold.release();
    throw error;
  } finally {
    release();
  }
}

async function start(dataDir: string, hold: Hold, parameters: string[]) {
  const account = databaseAccount();
  const runtime = { bin: binaries(account), account };
  const cluster = openCluster(databaseHome(dataDir, runtime), runtime);
  stopLeftover(cluster, runtime);
  const plan = { cluster, runtime, parameters, hold };
  const postmaster = await startPostmaster(plan);
  const server = handle(postmaster, hold);
  tend(postmaster, plan, dataDir, server);
  return server;
}

// a server that dies is started again on its port, so that open pools find it
function tend(postmaster: Postmaster, plan: Start, dataDir: string, server: Handle) {
  writeRunning(dataDir, postmaster);
  server.pid = postmaster.pid;
  postmaster.exited.then(async () => {
    if (server.closing) return;
    const release = await lock(join(dataDir, 'lock'));
    try {
      tend(await startPostmaster(plan, postmaster.port), plan, dataDir, server);
    } finally {
      release();
    }
  });
}

function handle({ pid, port, url }: Running, hold: Hold): Handle {
  return {
    pid,
    port,
    url,
    closing: false,
    async close() {
      if (this.closing) return;
      this.closing = true;
      hold.release();
      if (hold.heldByOthers()) return;
      const deadline = Date.now() + longestShutdown;
      while (runs(this.pid) && Date.now() < deadline) await pause(20);
    },
  };
}

function runs(pid: number) {
  try {
    kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const runningFile = (dataDir: string) => join(dataDir, 'running.json');

function readRunning(dataDir: string): Running | undefined {
  try {
    const { folder, ...running } = JSON.parse(readFileSync(runningFile(dataDir), 'utf8'));
    // a copied checkout brings the note of the original along
    return folder === dataDir ? running : undefined;
  } catch {
    return undefined;
  }
}

function writeRunning(dataDir: string, { pid, port, url }: Running) {
  const draft = `${runningFile(dataDir)}.new`;
  writeFileSync(draft, JSON.stringify({ folder: dataDir, pid, port, url }), { mode: 0o600 });
  renameSync(draft, runningFile(dataDir));
}
