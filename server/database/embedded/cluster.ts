import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Halt } from '../../halt.ts';
import type { Account } from './account.ts';

/** What runs a program of the server: its folder, the account and the environment. */
export interface Runtime {
  bin: string;
  account: Account | undefined;
}

/** A database cluster on disk. */
export interface Cluster {
  data: string;
  log: string;
  /** Of the superuser `postgres`. */
  password: string;
}

const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** How every program of the server is spawned. */
export const spawnOptions = ({ account }: Runtime) => ({
  ...account,
  cwd: '/',
  env: { PATH: process.env.PATH, LANG: locale, LC_ALL: locale, TZ: 'UTC' },
});

/** The cluster in `home`, made on first use. */
export function openCluster(home: string, runtime: Runtime): Cluster {
  const cluster = join(home, 'cluster');
  if (!existsSync(cluster)) makeCluster(home, cluster, runtime);
  return {
    data: join(cluster, 'data'),
    log: join(home, 'log'),
    password: readFileSync(join(cluster, 'password'), 'utf8'),
  };
}

// made aside and renamed, so that a cluster is there whole or not at all
function makeCluster(home: string, cluster: string, runtime: Runtime) {
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  own(draft, runtime, () => mkdirSync(draft, { mode: 0o700 }));
  const password = join(draft, 'password');
  own(password, runtime, () =>
    writeFileSync(password, randomBytes(24).toString('hex'), { mode: 0o600 }),
  );
  const options = [
    ['--pgdata', join(draft, 'data')],
    ['--username', 'postgres', '--auth', 'scram-sha-256', '--pwfile', password],
    ['--encoding', 'UTF8', '--locale-provider', 'icu', '--icu-locale', 'en-GB'],
    ['--locale', locale, '--data-checksums'],
  ].flat();
  const { status, error, stderr } = spawnSync(join(runtime.bin, 'initdb'), options, {
    ...spawnOptions(runtime),
    encoding: 'utf8',
  });
  if (status !== 0) {
    const reason = (error?.message ?? stderr).trim();
    throw new Halt(`The embedded PostgreSQL could not be set up in ${home}: ${reason}`);
  }
  renameSync(draft, cluster);
}

function own(path: string, { account }: Runtime, make: () => void) {
  make();
  if (account) chownSync(path, account.uid, account.gid);
}

/** Makes a folder that is the account's alone. */
export function privateFolder(path: string, { account }: Runtime) {
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o700);
  if (account) chownSync(path, account.uid, account.gid);
}
